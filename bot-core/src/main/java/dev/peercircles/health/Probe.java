package dev.peercircles.health;

import java.util.List;

/**
 * Looks whether something the bot needs is there. An extension point: bound in a set. Thread-safe;
 * may block.
 */
public interface Probe {

  /** What it found wanting; empty if all is well. */
  List<Finding> look();
}
