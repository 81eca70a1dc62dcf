package dev.peercircles.storage.engine;

import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.PostId;
import dev.peercircles.duties.Rhythm;
import java.time.Instant;

/**
 * What to do when something falls due. All is called outside units of work but {@link Posts#died}
 * and {@link Posts#poisoned}; a thrown exception means that it is tried again later.
 */
public record DueWork(Duties duties, Posts posts, Retention retention) {

  /** A step of a plan that is due. */
  @FunctionalInterface
  public interface Duties {
    /**
     * Decides.
     *
     * @param plannedFor when it was to be done, however often it was tried since
     * @throws dev.peercircles.delivery.ComeBack if it has to wait for its turn to ask a platform
     */
    Completion decide(Rhythm rhythm, Instant plannedFor);
  }

  /** A post that is due. */
  public interface Posts {
    /**
     * Tries to send it.
     *
     * @param attempt the version of its execution
     */
    Completion attempt(PostId id, long attempt);

    /** The attempt was given up by a process that died. Called inside a unit of work. */
    void died(PostId id, long attempt);

    /** Every attempt fails; it is given up. Called inside a unit of work. */
    void poisoned(PostId id);
  }

  /** The daily job that drops what is no longer needed. */
  @FunctionalInterface
  public interface Retention {
    /** Does it, and says when it is next due. */
    Instant run();
  }
}
