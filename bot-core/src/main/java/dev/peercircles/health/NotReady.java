package dev.peercircles.health;

/**
 * A platform can't be reached. The message says why and what to do, for an admin to read; it holds
 * no token.
 */
public class NotReady extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String cure;
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
    this.what = what;
    this.cure = cure;
    this.mayPass = mayPass;
  }

  /** The same, as whoever looks at the bot's health reads it. */
  public final Finding finding() {
    return new Finding(what, cure);
  }

  /** Whether trying again may help although nobody changes anything. */
  public final boolean mayPass() {
    return mayPass;
  }
}
