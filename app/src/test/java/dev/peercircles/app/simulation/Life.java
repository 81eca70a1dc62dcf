package dev.peercircles.app.simulation;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The life of one process: its clock, and the port call at which it dies. Once dead, every port and
 * the clock itself refuse, so that nothing more can be written.
 */
final class Life implements InstantSource {
  private final Truth truth;
  private final Instant safeFrom;
  private long callsLeft;
  private String end = "";

  /** A process that dies at this many port calls from now if that is early enough to recover. */
  Life(Truth truth, long callsLeft, Instant safeFrom) {
    this.safeFrom = safeFrom;
    this.truth = truth;
    this.callsLeft = callsLeft;
  }

  @Override
  public Instant instant() {
    requireAlive();
    return truth.shown();
  }

  /** A port is called. */
  void call(String where) {
    requireAlive();
    if (callsLeft >= 0 && callsLeft-- == 0 && truth.now().isBefore(safeFrom)) {
      end = where;
      throw new Crash(where);
    }
  }

  /** It stops here. */
  void end() {
    end = "stopped";
  }

  private void requireAlive() {
    if (!end.isEmpty()) {
      throw new Crash(end);
    }
  }
}
