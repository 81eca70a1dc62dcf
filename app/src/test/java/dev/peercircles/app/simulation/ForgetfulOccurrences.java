package dev.peercircles.app.simulation;

import dev.peercircles.circles.CircleId;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.schedule.OccurrenceKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Occurrences without their key: whatever is due is taken for new. */
record ForgetfulOccurrences(OccurrenceStore real) implements OccurrenceStore {
  @Override
  public boolean insert(OccurrenceKey key, Instant at, Optional<String> skipped) {
    real.insert(key, at, skipped);
    return true;
  }

  @Override
  public boolean isRecorded(OccurrenceKey key) {
    return false;
  }

  @Override
  public List<LocalDate> done(CircleId circle, String plan, String step, LocalDate from) {
    return real.done(circle, plan, step, from);
  }

  @Override
  public int dropBefore(LocalDate date) {
    return real.dropBefore(date);
  }
}
