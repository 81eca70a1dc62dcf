package dev.peercircles.sandbox.discord;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * The headers by which Discord tells how many requests are left; generous, since nothing counts
 * them yet.
 */
final class RateLimits {
  private static final int GENEROUS = 1000;

  private final InstantSource clock;

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  void describe(Headers headers, String route) {
    if (headers.containsKey("Retry-After")) {
      return;
    }
    headers.set("X-RateLimit-Limit", Integer.toString(GENEROUS));
    headers.set("X-RateLimit-Remaining", Integer.toString(GENEROUS - 1));
    headers.set("X-RateLimit-Reset", seconds(Duration.ofMillis(clock.millis() + 1000)));
    headers.set("X-RateLimit-Reset-After", "1.000");
    headers.set("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
  }

  /** 429 as Discord gives it, whole seconds in the header and the exact time in the body. */
  RestAnswer exceeded(HttpExchange exchange, Fault.Limited limited) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Retry-After", Long.toString(limited.pause().plusMillis(999).toSeconds()));
    headers.set("X-RateLimit-Scope", limited.global() ? "global" : "user");
    if (limited.global()) {
      headers.set("X-RateLimit-Global", "true");
    } else {
      headers.set("X-RateLimit-Limit", "5");
      headers.set("X-RateLimit-Remaining", "0");
      headers.set("X-RateLimit-Reset-After", seconds(limited.pause()));
      headers.set("X-RateLimit-Bucket", "exceeded");
    }
    return new RestAnswer(
        429,
        Optional.of(
            Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", limited.pause().toMillis() / 1000.0)
                .put("global", limited.global())
                .put("code", 0)));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
  }
}
