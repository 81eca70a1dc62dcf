package dev.peercircles.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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

  /** Wrong token, sharding, version, intents: the same again next time. */
  private static final Set<Integer> FOR_GOOD = Set.of(4004, 4010, 4011, 4012, 4013, 4014);

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
        throw closed(code.get());
      }
    } catch (TimeoutException e) {
      throw DiscordNotReady.yet(
          "Discord's gateway did not answer within a minute", "look at https://discordstatus.com");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DiscordNotReady.yet("stopped while connecting to Discord", "start again");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DiscordNotReady closed(int code) {
    var what = "Discord closed the connection (" + code + ")";
    return FOR_GOOD.contains(code)
        ? DiscordNotReady.unless(what, "look at the Bot page of the developer portal")
        : DiscordNotReady.yet(what, "look at https://discordstatus.com");
  }
}
