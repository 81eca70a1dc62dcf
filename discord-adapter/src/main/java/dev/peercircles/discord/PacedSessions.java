package dev.peercircles.discord;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Request;
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

  private final String rest;
  private final Optional<String> gateway;
  private final IdentifyPace pace;
  private final InstantSource clock;
  private final Set<SessionConnectNode> waiting = ConcurrentHashMap.newKeySet();

  /**
   * Nobody waits yet.
   *
   * @param settings where Discord is
   */
  PacedSessions(DiscordSettings settings, IdentifyPace pace, InstantSource clock) {
    this.rest = settings.restUrl().orElse(RestConfig.DEFAULT_BASE_URL);
    this.gateway = settings.gatewayUrl();
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

  /**
   * Asked past JDA, which prints whole stack traces about a request that its own shutdown
   * overtakes.
   */
  private Duration discordsPause(JDA jda) {
    var request =
        new Request.Builder()
            .url(rest + "gateway/bot")
            .header("Authorization", jda.getToken())
            .header("User-Agent", RestConfig.USER_AGENT)
            .build();
    try (var answer = jda.getHttpClient().newCall(request).execute()) {
      if (!answer.isSuccessful()) {
        return Duration.ZERO;
      }
      var limit = DataObject.fromJson(answer.body().byteStream()).getObject("session_start_limit");
      if (limit.getInt("remaining") > RESERVE) {
        return Duration.ZERO;
      }
      log.error(
          "Discord allows this bot hardly any more sessions today: does it restart again and"
              + " again?");
      return Duration.ofMillis(limit.getLong("reset_after"));
    } catch (IOException | RuntimeException e) {
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
