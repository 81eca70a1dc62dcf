package dev.peercircles.discord;

import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what to do when Discord ends a connection for good, which JDA does not try again. */
final class LastWords extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(LastWords.class);

  private final AtomicBoolean expected = new AtomicBoolean();

  /** From now on an end is what we want. */
  void expect() {
    expected.set(true);
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    if (!expected.get()) {
      log.error(
          "Discord closed the connection for good ({}). Cure: see on the Bot page of"
              + " https://discord.com/developers/applications whether the token was reset, put the"
              + " new one into DISCORD_TOKEN and restart",
          event.getCode());
    }
  }
}
