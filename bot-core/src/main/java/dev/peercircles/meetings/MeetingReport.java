package dev.peercircles.meetings;

import java.util.OptionalInt;

/**
 * What the host said about a meeting.
 *
 * @param outcome whether it took place
 * @param people how many came, if it was held and they said so
 */
public record MeetingReport(Held outcome, OptionalInt people) {
  /** Whether a meeting took place. */
  public enum Held {
    MET,
    MOVED,
    DID_NOT
  }
}
