package dev.peercircles.delivery;

/** What a look for a doubtful post brought. */
public sealed interface Sighting {

  /** It stands there. */
  record Found(Receipt receipt) implements Sighting {}

  /** It does not stand there now; a request that is still under way may yet bring it. */
  record Absent() implements Sighting {}

  /**
   * No need to look: the platform knows the post's id, so that sending it once more brings it there
   * if it is not, and changes nothing if it is.
   */
  record Repeatable() implements Sighting {}

  /** The look itself failed. */
  record CannotSay(DeliveryFailure why) implements Sighting {
    static CannotSay bug(RuntimeException e) {
      return new CannotSay(new DeliveryFailure.Unknown("a bug: " + e.getClass().getSimpleName()));
    }
  }
}
