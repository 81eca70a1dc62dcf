package dev.peercircles.slack;

import java.time.Duration;

/**
 * How long an answer may take. Slack shows its own failure after three seconds, so something is
 * said before that, and nothing is written once it has been said that nothing was.
 *
 * @param commit by when it must be written, on the injected clock
 * @param answer by when something is answered, in real time; a little more, so that what was
 *     written in time is also said in time
 */
record SlackBudget(Duration commit, Duration answer) {
  /** What Slack's three seconds leave room for. */
  static final SlackBudget USUAL =
      new SlackBudget(Duration.ofMillis(2_300), Duration.ofMillis(2_500));

  /** Nothing is said before its time is over but by what hangs. */
  static final SlackBudget UNHURRIED = new SlackBudget(USUAL.commit, Duration.ofSeconds(25));

  SlackBudget {
    if (commit.isNegative() || commit.compareTo(answer) > 0) {
      throw new IllegalArgumentException("written by " + commit + ", answered by " + answer);
    }
  }
}
