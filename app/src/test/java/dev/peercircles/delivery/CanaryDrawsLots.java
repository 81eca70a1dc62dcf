package dev.peercircles.delivery;

import java.util.UUID;

/** Breaks the rule on chance. */
public class CanaryDrawsLots {
  public UUID draw() {
    return UUID.randomUUID();
  }
}
