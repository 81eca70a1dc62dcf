package dev.peercircles.stories;

import dev.peercircles.circles.MemberId;

/** Breaks the rule that stories name nobody. */
public interface CanaryNamesAPerson {
  MemberId author();
}
