package dev.peercircles.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What is left to write when an execution of the engine is done. The engine calls it inside the
 * unit of work in which it completes the execution, so that both are committed or neither.
 */
@FunctionalInterface
public interface Completion {

  /**
   * Writes, and says when the execution is next due; empty if it is over. Called inside a unit of
   * work; if the store does not answer and nothing is saved, it is called again in another.
   */
  Optional<Instant> write();
}
