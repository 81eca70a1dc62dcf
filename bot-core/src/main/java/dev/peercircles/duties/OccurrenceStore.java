package dev.peercircles.duties;

import dev.peercircles.circles.CircleId;
import dev.peercircles.schedule.OccurrenceKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What fell due and what became of it (port). Writes join the current unit of work. */
public interface OccurrenceStore {

  /**
   * Records an occurrence, done or skipped. False: it was there already, and nothing was written.
   */
  boolean insert(OccurrenceKey key, Instant at, Optional<String> skipped);

  /** Whether it was recorded. */
  boolean isRecorded(OccurrenceKey key);

  /** Recorded dates of a step from {@code from} on, done ones only, in order. */
  List<LocalDate> done(CircleId circle, String plan, String step, LocalDate from);

  /** Drops what is older than this local date. Returns how many. */
  int dropBefore(LocalDate date);
}
