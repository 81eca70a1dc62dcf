package dev.peercircles.meetings;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date on which the cadence has a meeting, and what became of it.
 *
 * @param unmoved the date
 * @param meeting the meeting, on that date or later in the same week; empty if it is skipped
 */
record MeetingDay(LocalDate unmoved, Optional<Meeting> meeting) {

  /** Whether it takes place when the cadence has it. */
  boolean isAsUsual() {
    return meeting.filter(m -> !m.isMoved()).isPresent();
  }
}
