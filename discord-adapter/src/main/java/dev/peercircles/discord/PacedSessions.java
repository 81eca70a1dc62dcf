package dev.peercircles.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets JDA begin fresh sessions only as often as Discord likes: JDA by itself would try every five
 * seconds, for ever. Discord's own count is asked too, since it survives our restarts. Thread-safe.
 */
final class PacedSessions extends SessionControllerAdapter {
  private static final Logger log = LoggerFactory.getLogger(PacedSessions.class);

  /** Sessions left for people who look what is wrong. */
  private static final int RESERVE = 20;

  private final Optional<String> gateway;
  private final IdentifyPace pace;
  private final InstantSource clock;
  private final Set<SessionConnectNode> waiting = ConcurrentHashMap.newKeySet();

  /**
   * Nobody waits yet.
   *
   * @param gateway where the gateway is, if not at Discord
   */
  PacedSessions(Optional<String> gateway, IdentifyPace pace, InstantSource clock) {
    this.gateway = gateway;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public String getGateway() {
    return gateway.orElseGet(super::getGateway);
  }

  @Override
  public void appendSession(SessionConnectNode node) {
    waiting.add(node);
    onThreads(() -> decide(node));
  }

  @Override
  public void removeSession(SessionConnectNode node) {
    waiting.remove(node);
    super.removeSession(node);
  }

  private void decide(SessionConnectNode node) {
    var ours = pace.next(clock.instant());
    var theirs = discordsPause(node.getJDA());
    var pause = ours.compareTo(theirs) > 0 ? ours : theirs;
    if (pause.isZero()) {
      append(node);
    } else {
      log.warn("the next session with Discord begins in {}", pause);
      CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads())
          .execute(() -> append(node));
    }
  }

  private void append(SessionConnectNode node) {
    if (waiting.remove(node)) {
      super.appendSession(node);
    }
  }

  private static Duration discordsPause(JDA jda) {
    try {
      var limit =
          new RestActionImpl<DataObject>(
                  jda,
                  Route.Misc.GATEWAY_BOT.compile(),
                  (answer, _) -> answer.getObject().getObject("session_start_limit"))
              .complete(false);
      if (limit.getInt("remaining") > RESERVE) {
        return Duration.ZERO;
      }
      log.error(
          "Discord allows this bot hardly any more sessions today: does it restart again and"
              + " again?");
      return Duration.ofMillis(limit.getLong("reset_after"));
    } catch (RateLimitedException | RuntimeException e) {
      // Then our own count must do.
      return Duration.ZERO;
    }
  }

  private static void onThreads(Runnable work) {
    threads().execute(work);
  }

  private static Executor threads() {
    return work -> Thread.ofVirtual().name("discord-session").start(work);
  }
}
