package dev.peercircles.messages;

import dev.peercircles.circles.Home;
import dev.peercircles.circles.MemberId;

/** Where a post of a circle goes. */
public sealed interface Destination {

  /** The circle's channel. */
  record Channel() implements Destination {}

  /** A channel that is no circle's home, on the circle's platform. */
  record Elsewhere(Home channel) implements Destination {}

  /** One person, directly, on the circle's platform. */
  record Direct(MemberId member) implements Destination {}

  /** The thread below a message of ours. */
  record Thread(MessageKey parent) implements Destination {}

  /** In place of a message of ours: an edit. Only the newest edit of a message is ever sent. */
  record InPlaceOf(MessageKey original) implements Destination {}
}
