package dev.peercircles.sandbox;

import dev.peercircles.circles.CircleId;

/** Breaks the arrows: a simulator that knows the bot. */
public interface CanaryKnowsUs {
  CircleId circle();
}
