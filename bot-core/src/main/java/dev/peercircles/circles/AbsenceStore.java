package dev.peercircles.circles;

import java.time.LocalDate;
import java.util.List;

/** What people themselves said about being away (port). Writes join the current unit of work. */
public interface AbsenceStore {

  /** Stretches that this person said they are away. */
  List<Absence> absencesOf(MemberId member);

  /** Days on which this person said they are back. */
  List<LocalDate> returnsOf(MemberId member);

  /** Replaces the stretches that the person said before by this one; days of return stay. */
  void away(MemberId member, Absence absence);

  /**
   * The person is back on this day: their own stretches that touch it end the day before, or
   * vanish.
   */
  void back(MemberId member, LocalDate day);

  /**
   * Drops what ended before this day. A day of return stays a year longer, since it may have ended
   * a long absence in the configuration. Returns how many rows went.
   */
  int dropEndedBefore(LocalDate day);
}
