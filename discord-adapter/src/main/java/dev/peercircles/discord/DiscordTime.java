package dev.peercircles.discord;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far Discord's clock is behind ours: the ids of its messages go by its own. Learnt from each
 * answer that says when a rate limit ends, both as an instant and as a duration. Thread-safe.
 */
@Singleton
final class DiscordTime {
  private static final Logger log = LoggerFactory.getLogger(DiscordTime.class);

  /** So much an answer may have been on its way. */
  private static final Duration NOISE = Duration.ofSeconds(30);

  private static final String NUMBER = "[0-9]{1,12}(\\.[0-9]{1,9})?";

  private final InstantSource clock;

  /** The largest so far: an attempt in doubt may have been made before our clock was set right. */
  private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

  @Inject
  DiscordTime(InstantSource clock) {
    this.clock = clock;
  }

  void learn(Response response) {
    var reset = response.header("X-RateLimit-Reset");
    var after = response.header("X-RateLimit-Reset-After");
    if (reset != null && after != null && reset.matches(NUMBER) && after.matches(NUMBER)) {
      double seconds = Double.parseDouble(reset) - Double.parseDouble(after);
      learn(Duration.between(Instant.ofEpochMilli(Math.round(seconds * 1_000)), clock.instant()));
    }
  }

  private void learn(Duration lag) {
    var before = behind.getAndAccumulate(lag, (a, b) -> a.compareTo(b) > 0 ? a : b);
    if (lag.compareTo(NOISE) > 0 && lag.minus(before).compareTo(NOISE) > 0) {
      log.warn(
          "this machine's clock is {} s ahead of Discord's. Cure: let it follow a time server",
          lag.toSeconds());
    }
  }

  /** The earliest that Discord's clock can have shown at this instant of ours. */
  Instant of(Instant ours) {
    var now = clock.instant();
    return (ours.isAfter(now) ? now : ours).minus(behind.get());
  }
}
