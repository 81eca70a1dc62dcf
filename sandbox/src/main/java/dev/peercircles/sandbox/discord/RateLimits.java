package dev.peercircles.sandbox.discord;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * The headers by which Discord tells how many requests are left, and its refusals of what is too
 * much. Without a pace nothing is counted, and the headers are generous.
 */
final class RateLimits {
  private static final int GENEROUS = 1000;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration BAN = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Optional<Pace> pace;

  RateLimits(InstantSource clock, Optional<Pace> pace) {
    this.clock = clock;
    this.pace = pace;
  }

  /** What a request gets that comes too early; empty if it is in time. */
  Optional<RestAnswer> refusal(Headers headers, String route, RestRequest request) {
    if (pace.filter(Pace::isBanned).isPresent()) {
      return Optional.of(page(headers, new Fault.Page(429, Optional.of(BAN))));
    }
    return pace.flatMap(p -> p.take(route, request))
        .map(early -> exceeded(headers, new Fault.Limited(early.pause(), early.global())));
  }

  /** Tells of the limits, if nothing was said of them yet. */
  void describe(Headers headers, String route, RestRequest request, int status) {
    pace.ifPresent(p -> p.answered(status));
    if (headers.containsKey("Retry-After")) {
      return;
    }
    var generous = new Pace.Window(GENEROUS, GENEROUS - 1, clock.instant().plus(SECOND));
    describe(headers, route, pace.flatMap(p -> p.of(route, request)).orElse(generous));
  }

  private void describe(Headers headers, String route, Pace.Window window) {
    headers.set("X-RateLimit-Limit", Integer.toString(window.limit()));
    headers.set("X-RateLimit-Remaining", Integer.toString(window.left()));
    headers.set("X-RateLimit-Reset", seconds(Duration.between(Instant.EPOCH, window.ends())));
    headers.set(
        "X-RateLimit-Reset-After", seconds(Duration.between(clock.instant(), window.ends())));
    headers.set("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
  }

  /** 429 as Discord gives it, whole seconds in the header and the exact time in the body. */
  RestAnswer exceeded(Headers headers, Fault.Limited limited) {
    return exceeded(headers, limited.pause(), limited.pause(), limited.global());
  }

  /** 429 whose header and body disagree. */
  RestAnswer exceeded(Headers headers, Fault.LimitedOtherwise limited) {
    return exceeded(headers, limited.inHeader(), limited.inBody(), false);
  }

  private static RestAnswer exceeded(
      Headers headers, Duration inHeader, Duration inBody, boolean global) {
    headers.set("Retry-After", Long.toString(inHeader.plusMillis(999).toSeconds()));
    headers.set("X-RateLimit-Scope", global ? "global" : "user");
    if (global) {
      headers.set("X-RateLimit-Global", "true");
    } else {
      headers.set("X-RateLimit-Limit", "5");
      headers.set("X-RateLimit-Remaining", "0");
      headers.set("X-RateLimit-Reset-After", seconds(inHeader));
      headers.set("X-RateLimit-Bucket", "exceeded");
    }
    return new RestAnswer(
        429,
        Optional.of(
            Json.object()
                .put("message", "You are being rate limited.")
                .put("retry_after", inBody.toMillis() / 1000.0)
                .put("global", global)
                .put("code", 0)));
  }

  /** What stands before Discord answers. */
  RestAnswer page(Headers headers, Fault.Page page) {
    page.retryAfter()
        .ifPresent(pause -> headers.set("Retry-After", Long.toString(pause.toSeconds())));
    return RestAnswer.page(page.status());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
  }
}
