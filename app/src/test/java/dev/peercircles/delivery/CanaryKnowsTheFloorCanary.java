package dev.peercircles.delivery;

import dev.peercircles.circles.CanaryFloorKnowsDelivery;

/** The other half of a cycle. */
public class CanaryKnowsTheFloorCanary {
  public CanaryFloorKnowsDelivery downstairs() {
    return new CanaryFloorKnowsDelivery();
  }
}
