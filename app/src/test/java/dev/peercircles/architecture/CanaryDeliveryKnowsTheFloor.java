package dev.peercircles.architecture;

import dev.peercircles.delivery.CanaryKnowsTheFloorCanary;

/** Names the second half of a cycle. */
final class CanaryDeliveryKnowsTheFloor {
  static final Class<?> CLASS = CanaryKnowsTheFloorCanary.class;

  private CanaryDeliveryKnowsTheFloor() {}
}
