package dev.peercircles.stories;

/**
 * Thrown where a box can't be opened and must not begin anew: its key isn't where this process
 * looks for it, though another may have it.
 */
public final class OutOfReach extends RuntimeException {
  public OutOfReach(String circle) {
    super(circle + ": the key of the story box is out of reach");
  }
}
