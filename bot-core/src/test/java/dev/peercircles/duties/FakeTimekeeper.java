package dev.peercircles.duties;

import java.time.Instant;
import java.util.Map;

/** Remembers what it was last told to keep. */
public final class FakeTimekeeper implements Timekeeper {
  private Map<Rhythm, Instant> kept = Map.of();

  @Override
  public void keep(Map<Rhythm, Instant> next) {
    kept = Map.copyOf(next);
  }

  public Map<Rhythm, Instant> kept() {
    return kept;
  }
}
