package dev.peercircles.delivery;

import java.time.Duration;

/** Why a post did not go out, or may not have. */
public sealed interface DeliveryFailure extends Outcome {

  /**
   * Certainly not sent; worth trying again after this long at the earliest.
   *
   * @param why what has to pass
   */
  record TryLater(Duration pause, String reason, Why why) implements DeliveryFailure {
    /** The place that it was to go to takes no more for now. */
    public TryLater(Duration pause, String reason) {
      this(pause, reason, Why.LIMITED);
    }
  }

  /** Why a platform takes nothing for now. */
  enum Why {
    /** Too much into one place (429). */
    LIMITED,
    /** Too much of everything (a global 429, or one that says nothing more). */
    LIMITED_EVERYWHERE,
    /** It can't be reached. */
    UNREACHABLE
  }

  /**
   * Certainly not sent, and not before somebody acts (401, 403: no permission, closed direct
   * messages).
   *
   * @param cure what to do about it, for a person to read
   * @param extent what else is forbidden with it
   */
  record Forbidden(String reason, String cure, Extent extent) implements DeliveryFailure {
    /** Of this message alone. */
    public Forbidden(String reason, String cure) {
      this(reason, cure, Extent.MESSAGE);
    }
  }

  /** How far a refusal reaches. */
  enum Extent {
    /** This message. */
    MESSAGE,
    /** Whatever is to reach this person directly. */
    PERSON,
    /** Whatever is to go into this channel. */
    HOME,
    /** Everything: the token. */
    PLATFORM
  }

  /** Certainly not sent: what it was to go to is no more (404, archived, deleted). */
  record Gone(String reason) implements DeliveryFailure {}

  /** Perhaps sent: a timeout, a dropped connection, a 5xx. Never repeated blindly. */
  record Unknown(String reason) implements DeliveryFailure {}
}
