package dev.peercircles.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that Discord ended a connection for good, which JDA does not try again. */
final class LastWords extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(LastWords.class);

  /** Empty if the end was ours. */
  private final CompletableFuture<Optional<DiscordNotReady>> end = new CompletableFuture<>();

  private volatile boolean connected;

  /** The connection stands; an end before that is told by whoever tried to connect. */
  void connected() {
    connected = true;
    end.getNow(Optional.empty()).ifPresent(LastWords::tell);
  }

  /** From now on an end is what we want. */
  void expect() {
    end.complete(Optional.empty());
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    var why =
        DiscordNotReady.unless(
            "Discord closed the connection for good (" + event.getCode() + ")",
            "see on the Bot page of https://discord.com/developers/applications whether the token"
                + " was reset; if so put the new one into DISCORD_TOKEN and restart");
    if (end.complete(Optional.of(why)) && connected) {
      tell(why);
    }
  }

  private static void tell(DiscordNotReady why) {
    log.error("{}", why.getMessage());
  }

  /** Waits for the end. Returns why, if it wasn't ours. */
  Optional<DiscordNotReady> await() throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
