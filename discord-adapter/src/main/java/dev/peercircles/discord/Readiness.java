package dev.peercircles.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Waits for JDA's first session: ready, or given up. JDA's own wait has no end. */
final class Readiness extends ListenerAdapter {
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  /** Empty once ready; else the code with which Discord closed the connection. */
  private final CompletableFuture<Optional<Integer>> outcome = new CompletableFuture<>();

  @Override
  public void onReady(ReadyEvent event) {
    outcome.complete(Optional.empty());
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    outcome.complete(Optional.of(event.getCode()));
  }

  /** Returns when ready. */
  void await() {
    try {
      var code = outcome.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
      if (code.isPresent()) {
        throw new DiscordNotReady(
            "Discord closed the connection (" + code.get() + ")",
            "look at https://discordstatus.com, and at the Bot page of the developer portal");
      }
    } catch (TimeoutException e) {
      throw new DiscordNotReady(
          "Discord's gateway did not answer within a minute",
          "look at https://discordstatus.com, and try again",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DiscordNotReady("stopped while connecting to Discord", "start again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
