package dev.peercircles.sandbox.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Discord's rate limits, counted on the world's clock: five messages, edits or readings in five
 * seconds and channel, fifty requests a second in all (answers to interactions apart), and ten
 * thousand refusals in ten minutes, after which the address is banned. Thread-safe.
 */
final class Pace {
  static final int MOST_REFUSALS = 10_000;
  private static final Duration BANNED = Duration.ofMinutes(10);
  private static final Limit MESSAGES = new Limit(5, Duration.ofSeconds(5));
  private static final Limit EVERYTHING = new Limit(50, Duration.ofSeconds(1));

  private final InstantSource clock;
  private final Map<String, Window> windows = new HashMap<>();
  private final Deque<Instant> refusals = new ArrayDeque<>();

  private record Limit(int requests, Duration within) {}

  /** What is left of a limit until it begins anew. */
  record Window(int limit, int left, Instant ends) {}

  /** A request that comes too early: how long to wait, and for what. */
  record TooEarly(Duration pause, boolean global) {}

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a request in; says how long it has to wait if it comes too early. */
  synchronized Optional<TooEarly> take(String route, RestRequest request) {
    if (isExempt(request)) {
      return Optional.empty();
    }
    var all = window("all", EVERYTHING);
    var own = isLimited(route) ? Optional.of(window(key(route, request), MESSAGES)) : none();
    if (all.left() == 0) {
      return Optional.of(new TooEarly(until(all), true));
    }
    if (own.filter(w -> w.left() == 0).isPresent()) {
      return Optional.of(new TooEarly(until(own.get()), false));
    }
    count("all", all);
    own.ifPresent(w -> count(key(route, request), w));
    return Optional.empty();
  }

  private static Optional<Window> none() {
    return Optional.empty();
  }

  /** How it stands with the requests of this kind; empty if only all together are limited. */
  synchronized Optional<Window> of(String route, RestRequest request) {
    return isLimited(route) ? Optional.of(window(key(route, request), MESSAGES)) : Optional.empty();
  }

  /** Remembers how a request was answered. */
  synchronized void answered(int status) {
    if (status == 401 || status == 403 || status == 429) {
      refusals.addLast(clock.instant());
    }
  }

  /** Whether there were too many refusals lately. */
  synchronized boolean isBanned() {
    var since = clock.instant().minus(BANNED);
    refusals.removeIf(at -> !at.isAfter(since));
    return refusals.size() >= MOST_REFUSALS;
  }

  private Window window(String key, Limit limit) {
    var now = clock.instant();
    var known = windows.get(key);
    return known != null && known.ends().isAfter(now)
        ? known
        : new Window(limit.requests(), limit.requests(), now.plus(limit.within()));
  }

  private void count(String key, Window window) {
    windows.put(key, new Window(window.limit(), window.left() - 1, window.ends()));
  }

  private Duration until(Window window) {
    return Duration.between(clock.instant(), window.ends());
  }

  private static boolean isLimited(String route) {
    return route.contains("/channels/{channel}/messages");
  }

  /** Its route and what it counts by: the channel. */
  private static String key(String route, RestRequest request) {
    return route + " of " + request.path().split("/", -1)[2];
  }

  private static boolean isExempt(RestRequest request) {
    return request.path().startsWith("/interactions/") || request.path().startsWith("/webhooks/");
  }
}
