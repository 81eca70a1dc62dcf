package dev.peercircles.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's rate limits, counted on the world's clock: so many calls of a method within a window,
 * posts also by channel. Thread-safe.
 */
final class Pace {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit SLOW = new Limit(20, MINUTE);
  private static final Limit MIDDLE = new Limit(50, MINUTE);
  private static final Limit FAST = new Limit(100, MINUTE);
  private static final Limit ONE_A_SECOND = new Limit(1, Duration.ofSeconds(1));
  private static final Limit ALL_POSTS = new Limit(300, MINUTE);

  private static final Map<String, Limit> BY_METHOD =
      Map.ofEntries(
          Map.entry("users.list", SLOW),
          Map.entry("dnd.teamInfo", SLOW),
          Map.entry("conversations.list", SLOW),
          Map.entry("conversations.history", MIDDLE),
          Map.entry("conversations.replies", MIDDLE),
          Map.entry("chat.update", MIDDLE),
          Map.entry("chat.delete", MIDDLE),
          Map.entry("conversations.open", MIDDLE),
          Map.entry("conversations.info", MIDDLE),
          Map.entry("users.conversations", MIDDLE),
          Map.entry("conversations.members", FAST),
          Map.entry("users.info", FAST),
          Map.entry("chat.postEphemeral", FAST),
          Map.entry("views.open", FAST),
          Map.entry("views.push", FAST),
          Map.entry("views.update", FAST),
          Map.entry("views.publish", FAST));

  private final InstantSource clock;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  private record Limit(int calls, Duration within) {}

  private record Lane(String key, Limit limit) {}

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** How long to wait before this call would be taken; empty if it is taken now. */
  synchronized Optional<Duration> mustWait(Call call) {
    List<Lane> lanes = lanes(call);
    Instant now = clock.instant();
    Optional<Duration> wait =
        lanes.stream().flatMap(lane -> wait(lane, now).stream()).max(Duration::compareTo);
    if (wait.isEmpty()) {
      lanes.forEach(lane -> times(lane).addLast(now));
    }
    return wait;
  }

  private static List<Lane> lanes(Call call) {
    if (call.method().equals("chat.postMessage")) {
      String channel = call.text("channel").orElse("");
      return List.of(
          new Lane("posts in " + channel, ONE_A_SECOND), new Lane("all posts", ALL_POSTS));
    }
    return Optional.ofNullable(BY_METHOD.get(call.method()))
        .map(limit -> List.of(new Lane(call.method(), limit)))
        .orElse(List.of());
  }

  private Deque<Instant> times(Lane lane) {
    return taken.computeIfAbsent(lane.key(), k -> new ArrayDeque<>());
  }

  private Optional<Duration> wait(Lane lane, Instant now) {
    Deque<Instant> times = times(lane);
    Instant start = now.minus(lane.limit().within());
    times.removeIf(time -> !time.isAfter(start));
    return times.size() < lane.limit().calls()
        ? Optional.empty()
        : Optional.of(Duration.between(start, times.getFirst()));
  }
}
