package dev.peercircles.delivery;

/**
 * Whether a post may stand there already, posted by a process of which the database knows nothing:
 * it was put back from a backup, or the process died before it recorded anything.
 */
public enum Forgotten {
  /** It can't: nobody could post it before. */
  NO,
  /** It may: what stands there is it, though it may say so in slightly other words by now. */
  PERHAPS,
  /**
   * It, or what the same person said before: what stands there is made to say what this one does.
   */
  PERHAPS_IN_OTHER_WORDS
}
