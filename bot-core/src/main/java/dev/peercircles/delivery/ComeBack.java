package dev.peercircles.delivery;

import java.time.Instant;

/** Nothing failed: a platform may not be asked just now, and whoever wanted to comes back then. */
public final class ComeBack extends RuntimeException {
  private final Instant at;

  public ComeBack(Instant at) {
    super("it may be asked at " + at, null, false, false);
    this.at = at;
  }

  /** When it may be asked. */
  public Instant at() {
    return at;
  }
}
