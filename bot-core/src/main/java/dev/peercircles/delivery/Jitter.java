package dev.peercircles.delivery;

/** Chance, where many would else do something at the same instant (port). Thread-safe. */
@FunctionalInterface
public interface Jitter {

  /** A number from 0, inclusive, to 1, exclusive. */
  double draw();
}
