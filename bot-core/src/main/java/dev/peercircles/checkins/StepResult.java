package dev.peercircles.checkins;

/** How a next step went. */
public enum StepResult {
  DID_IT,
  PARTLY,
  NOT_YET,
  DROPPED_IT
}
