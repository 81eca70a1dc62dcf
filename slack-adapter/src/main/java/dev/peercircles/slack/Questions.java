package dev.peercircles.slack;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.delivery.DeliveryFailure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack what can also go unanswered, of each method less in a minute than Slack publishes. One
 * that Slack wants less of (429) is left alone for as long as it says; whoever asks meanwhile goes
 * without. Thread-safe.
 */
@Singleton
final class Questions {
  /** What a channel is. */
  static final String INFO = "conversations.info";

  /** Who is in it, page by page. */
  static final String MEMBERS = "conversations.members";

  /** Who somebody is. */
  static final String PROFILE = "users.info";

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  /** Longer than Slack ever asks for: a clock that was ahead must not silence it for hours. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** A clock that went back more than this was wrong before. */
  private static final Duration UNSTEADY = Duration.ofSeconds(5);

  /** Slack's third tier takes 50 a minute, its fourth 100. */
  private static final Map<String, Integer> A_MINUTE = Map.of(INFO, 45, MEMBERS, 90, PROFILE, 90);

  private final InstantSource clock;
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
  private final Map<String, Deque<Instant>> asked = new HashMap<>();

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
    if (!takes(method)) {
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

  /** How long to wait before a method takes another question; empty if it takes one now. */
  synchronized Optional<Duration> pause(String method) {
    var now = clock.instant();
    return Stream.of(limited(method, now), full(method, now))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(at -> Duration.between(now, at));
  }

  private synchronized boolean takes(String method) {
    if (pause(method).isPresent()) {
      return false;
    }
    lately(method).addLast(clock.instant());
    return true;
  }

  private Optional<Instant> limited(String method, Instant now) {
    return Optional.ofNullable(notBefore.get(method))
        .filter(at -> at.isAfter(now) && at.isBefore(now.plus(LONGEST)));
  }

  private Optional<Instant> full(String method, Instant now) {
    var lately = lately(method);
    lately.removeIf(at -> !at.isAfter(now.minus(WINDOW)) || at.isAfter(now.plus(UNSTEADY)));
    return lately.size() < A_MINUTE.getOrDefault(method, Integer.MAX_VALUE)
        ? Optional.empty()
        : Optional.of(lately.getFirst().plus(WINDOW));
  }

  private Deque<Instant> lately(String method) {
    return asked.computeIfAbsent(method, _ -> new ArrayDeque<>());
  }
}
