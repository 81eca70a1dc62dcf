package dev.peercircles.health;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Somebody else's clock, to compare this machine's with (port). An extension point: bound in a set.
 * Thread-safe; may block.
 */
public interface Timepiece {

  /** Whose it is, for a person to read: {@code Slack's}. */
  String whose();

  /** How far the two may be apart before the bot does nothing any more. */
  Duration tolerance();

  /** Whether it counts whatever the others say. */
  boolean decides();

  /**
   * How far this machine's clock is ahead of it, negative if it is behind; empty if it can't be
   * asked now.
   *
   * @param machine this machine's clock
   */
  Optional<Duration> ahead(InstantSource machine);
}
