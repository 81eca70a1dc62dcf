package dev.peercircles.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One transaction (port). Stores called inside join it. Units are not nested: a second one inside
 * is refused with an {@link IllegalStateException}.
 */
public interface UnitOfWork {

  /**
   * Runs the work and commits; rolls back if it throws. Where a database takes it back because of a
   * rival, it runs again from its beginning: it acts through stores only.
   *
   * @param commitBy if present, the last instant at which it may still commit; later it rolls back
   * @throws NotSaved if the store did not answer, or too late: nothing was written
   */
  <T> T run(Optional<Instant> commitBy, Supplier<T> work);

  /** Runs the work and commits whenever it is done. */
  default <T> T run(Supplier<T> work) {
    return run(Optional.empty(), work);
  }

  /** Nothing was written, for a reason outside the work; trying again may help. */
  final class NotSaved extends RuntimeException {
    public NotSaved(String reason, Throwable cause) {
      super(reason, cause);
    }

    public NotSaved(String reason) {
      super(reason);
    }
  }
}
