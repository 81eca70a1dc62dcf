package dev.peercircles.delivery;

import java.time.Duration;

/** Why a post did not go out, or may not have. */
public sealed interface DeliveryFailure extends Outcome {

  /**
   * Certainly not sent; worth trying again after this long at the earliest (429, connection
   * refused).
   */
  record TryLater(Duration pause, String reason) implements DeliveryFailure {}

  /**
   * Certainly not sent, and not before somebody acts (401, 403: no permission, closed direct
   * messages).
   *
   * @param cure what to do about it, for a person to read
   */
  record Forbidden(String reason, String cure) implements DeliveryFailure {}

  /** Certainly not sent: what it was to go to is no more (404, archived, deleted). */
  record Gone(String reason) implements DeliveryFailure {}

  /** Perhaps sent: a timeout, a dropped connection, a 5xx. Never repeated blindly. */
  record Unknown(String reason) implements DeliveryFailure {}
}
