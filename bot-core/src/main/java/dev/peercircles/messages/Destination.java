package dev.peercircles.messages;

import dev.peercircles.circles.MemberId;

/** Where a post of a circle goes. */
public sealed interface Destination {

  /** The circle's channel. */
  record Channel() implements Destination {}

  /** One person, directly, on the circle's platform. */
  record Direct(MemberId member) implements Destination {}

  /** The thread below a message of ours. */
  record Thread(MessageKey parent) implements Destination {}

  /** In place of a message of ours: an edit. Only the newest edit of a message is ever sent. */
  record InPlaceOf(MessageKey original) implements Destination {}
}
