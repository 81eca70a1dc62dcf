package dev.peercircles.delivery;

import java.time.Instant;

/**
 * Posts that a platform said it took, until they were seen to stand there (port). Called by the
 * courier inside a unit of work; each call changes nothing unless the post stands as it says.
 */
public interface Takings {

  /**
   * SENDING to SENT under this attempt, in the current unit of work; its words stay. False:
   * refused.
   */
  boolean taken(PostId id, long attempt, Receipt receipt, Instant at);

  /** It was looked for and was not there. The first of two such looks is remembered. */
  void notSeen(PostId id, Instant at);

  /** It was not there twice, right after it was taken. What refers to it waits from now on. */
  void suspect(PostId id);

  /** Nobody looks after it any more: it was seen, or nobody can say. Its words go. */
  void settle(PostId id);

  /** SENT back to PLANNED: it is lost. False: nothing is left to say. */
  boolean lost(PostId id);
}
