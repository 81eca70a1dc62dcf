package dev.peercircles.circles;

import dev.peercircles.delivery.CanaryKnowsTheFloorCanary;

/** Breaks the arrows, and a half of a cycle. */
public class CanaryFloorKnowsDelivery {
  public CanaryKnowsTheFloorCanary upstairs() {
    return new CanaryKnowsTheFloorCanary();
  }
}
