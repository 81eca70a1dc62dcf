package dev.peercircles.discord;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything anew when a session begins that isn't a resumed one: Discord doesn't replay
 * what happened in between.
 */
final class FreshSession extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(FreshSession.class);

  private final DiscordSettings settings;
  private final CommandPublisher publisher;
  private final KnownPeople people;
  private final Provider<DiscordProbe> probe;

  @Inject
  FreshSession(
      DiscordSettings settings,
      CommandPublisher publisher,
      KnownPeople people,
      Provider<DiscordProbe> probe) {
    this.settings = settings;
    this.publisher = publisher;
    this.people = people;
    this.probe = probe;
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    people.forgetAll();
    var guild = event.getJDA().getGuildById(settings.guild());
    if (guild != null) {
      try {
        publisher.publish(guild);
      } catch (RuntimeException e) {
        log.warn("the commands could not be looked at: {}", Failures.inWords(e));
      }
    }
    probe.get().look().forEach(found -> log.warn("{}. Cure: {}", found.what(), found.cure()));
  }
}
