package dev.peercircles.storage;

import java.time.Duration;

/** This machine's clock and the database's differ too much to work. The message names the cure. */
final class ClockAstray extends RuntimeException {
  ClockAstray(Duration ahead) {
    super(words(ahead));
  }

  /** What is wrong, and what to do about it. */
  static String words(Duration ahead) {
    return ("This machine's clock is %d seconds %s the database's.%n  cure: let both be set by NTP"
            + " (timedatectl says whether they are), then start again.")
        .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
  }
}
