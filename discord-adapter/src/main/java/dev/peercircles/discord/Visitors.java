package dev.peercircles.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Who did something in a circle's channel without being of the circle: through a role perhaps,
 * whose holders Discord doesn't name. In memory only. Thread-safe.
 */
@Singleton
final class Visitors {
  private record Visit(String channel, String account) {}

  private final Cache<Visit, Boolean> visits =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofDays(7)).build();

  @Inject
  Visitors() {}

  /** Returns whether that is new. */
  boolean came(String channel, String account) {
    return visits.asMap().putIfAbsent(new Visit(channel, account), true) == null;
  }

  List<String> in(String channel) {
    return visits.asMap().keySet().stream()
        .filter(v -> v.channel().equals(channel))
        .map(Visit::account)
        .toList();
  }
}
