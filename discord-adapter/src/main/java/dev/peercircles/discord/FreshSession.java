package dev.peercircles.discord;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything anew when a session begins that isn't a resumed one, and when the bot comes
 * back to its server: Discord doesn't replay what happened in between.
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
    lookAnew(event.getJDA());
  }

  /** Invited again: the commands went when it was taken out. */
  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    lookAnew(event.getJDA());
  }

  @Override
  public void onGuildAvailable(GuildAvailableEvent event) {
    lookAnew(event.getJDA());
  }

  @Override
  public void onGuildUnavailable(GuildUnavailableEvent event) {
    log.warn("Discord has an outage: the server {} is away for a while", settings.guild());
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    people.forgetAll();
    if (event.getGuild().getId().equals(settings.guild())) {
      log.error(
          "the bot was taken out of the server {}. Cure: invite it again: {}",
          settings.guild(),
          event.getJDA().getInviteUrl(HomeRights.all()));
    }
  }

  private void lookAnew(JDA jda) {
    people.forgetAll();
    var guild = jda.getGuildById(settings.guild());
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
