package dev.peercircles.duties;

import java.time.Instant;
import java.util.Map;

/** The engine that wakes duties (port). */
public interface Timekeeper {

  /**
   * Keeps exactly one execution for each of these rhythms and drops all others.
   *
   * <p>A rhythm unknown so far is set to the given instant. One that is overdue stays as it is, so
   * that what was missed is noticed. One that lies ahead moves to the given instant if that
   * differs: plans, days off or a zone's rules may have changed.
   */
  void keep(Map<Rhythm, Instant> next);
}
