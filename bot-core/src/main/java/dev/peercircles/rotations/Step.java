package dev.peercircles.rotations;

import java.util.Arrays;
import java.util.Locale;

/** What is due around a session, in order. */
enum Step {
  /** The next person is asked. */
  ASK,
  /** Whoever said nothing is asked once more. */
  AGAIN,
  /** No answer is "not this time"; a volunteer or the next is asked. */
  LAPSE,
  /** The same once more. */
  SECOND,
  /** Whoever said yes is reminded; without a yes there is no session. */
  CLOSE,
  /** Over: how was it? */
  AFTER,
  /** Nobody said: it happened. */
  SETTLE;

  /** {@code lunch-ask}. */
  String of(RotationPlan plan) {
    return plan.word() + "-" + name().toLowerCase(Locale.ROOT);
  }

  static Step read(RotationPlan plan, String step) {
    return Arrays.stream(values()).filter(s -> s.of(plan).equals(step)).findFirst().orElseThrow();
  }
}
