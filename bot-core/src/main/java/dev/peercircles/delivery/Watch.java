package dev.peercircles.delivery;

/**
 * How far it is with making sure that a post still stands where its platform took it. Its words
 * stay until that is over.
 */
public enum Watch {
  /** Nobody looks after it. */
  NONE,
  /** It will be looked after once it is taken. */
  WANTED,
  /** It was taken and has not been seen there. */
  TAKEN,
  /** It was taken, and right afterwards it wasn't there. */
  MISSED,
  /** It was lost, and is said once more: never a third time. */
  AGAIN,
  /** It was seen, or nobody can say any more. */
  OVER;

  /** Whether it was taken and may be lost. */
  public boolean isOpen() {
    return switch (this) {
      case TAKEN, MISSED -> true;
      case NONE, WANTED, AGAIN, OVER -> false;
    };
  }
}
