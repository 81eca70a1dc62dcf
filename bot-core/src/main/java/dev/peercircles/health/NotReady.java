package dev.peercircles.health;

/**
 * A platform can't be reached. The message says why and what to do, for an admin to read; it holds
 * no token.
 */
public class NotReady extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean mayPass;

  /**
   * For one platform to extend.
   *
   * @param what what is wrong
   * @param cure what to do about it
   * @param mayPass whether trying again may help although nobody changes anything
   */
  protected NotReady(String what, String cure, boolean mayPass) {
    super(what + "\n  cure: " + cure);
    this.mayPass = mayPass;
  }

  /** Whether trying again may help although nobody changes anything. */
  public final boolean mayPass() {
    return mayPass;
  }
}
