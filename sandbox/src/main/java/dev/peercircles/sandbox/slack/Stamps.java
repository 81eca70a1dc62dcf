package dev.peercircles.sandbox.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Message timestamps ({@code 1760254200.000100}): the injected clock in microseconds, and one more
 * wherever the clock stood still, because a {@code ts} names a message. Guarded by the model's
 * lock.
 */
final class Stamps {
  private final InstantSource clock;
  private long last;

  Stamps(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** A timestamp later than all before. */
  String next() {
    last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    return "%d.%06d".formatted(last / 1_000_000, last % 1_000_000);
  }

  /** Microseconds since 1970; 0 if it is no timestamp. */
  static long micros(String ts) {
    int dot = ts.indexOf('.');
    try {
      String seconds = dot < 0 ? ts : ts.substring(0, dot);
      String fraction = dot < 0 ? "" : ts.substring(dot + 1);
      return Long.parseLong(seconds) * 1_000_000
          + Long.parseLong((fraction + "000000").substring(0, 6));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static Instant instant(String ts) {
    return Instant.EPOCH.plus(micros(ts), ChronoUnit.MICROS);
  }
}
