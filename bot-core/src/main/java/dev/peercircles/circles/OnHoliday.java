package dev.peercircles.circles;

/** What becomes of a meeting that falls on a day off. */
public enum OnHoliday {
  /** It moves to the next working day of the same week; if there is none, it is skipped. */
  NEXT_WORKING_DAY,
  /** It is skipped. */
  SKIP
}
