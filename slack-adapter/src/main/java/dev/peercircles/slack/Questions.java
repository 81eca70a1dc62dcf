package dev.peercircles.slack;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.delivery.DeliveryFailure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack what can also go unanswered. A method that Slack wants less of (429) is left alone for
 * as long as it says; whoever asks meanwhile goes without. Thread-safe.
 */
@Singleton
final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  /** Longer than Slack ever asks for: a clock that was ahead must not silence it for hours. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  @Inject
  Questions(InstantSource clock) {
    this.clock = clock;
  }

  /** One question. */
  interface Call<T> {
    Optional<T> made() throws IOException, SlackApiException;
  }

  /** The answer; empty if there is none, and then nothing of it is remembered. */
  <T> Optional<T> ask(String method, Call<T> call) {
    if (mustWait(method)) {
      return Optional.empty();
    }
    try {
      return call.made();
    } catch (IOException | SlackApiException | RuntimeException e) {
      LOG.warn("{} failed: {}", method, e.getClass().getSimpleName());
      if (SlackFailures.of(e)
              instanceof DeliveryFailure.TryLater(var pause, var _, DeliveryFailure.Why why)
          && why != DeliveryFailure.Why.UNREACHABLE) {
        notBefore.put(method, clock.instant().plus(pause));
      }
      return Optional.empty();
    }
  }

  private boolean mustWait(String method) {
    var now = clock.instant();
    return Optional.ofNullable(notBefore.get(method))
        .filter(at -> at.isAfter(now) && at.isBefore(now.plus(LONGEST)))
        .isPresent();
  }
}
