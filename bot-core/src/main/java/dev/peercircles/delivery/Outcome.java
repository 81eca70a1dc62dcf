package dev.peercircles.delivery;

/** What became of an attempt to send a post. */
public sealed interface Outcome permits Outcome.Delivered, DeliveryFailure {

  /** The platform took it. */
  record Delivered(Receipt receipt) implements Outcome {}
}
