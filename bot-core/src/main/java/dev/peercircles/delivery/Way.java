package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;

/** How a post gets to where it goes. */
sealed interface Way {

  /** By this platform to this address. */
  record Open(ChatPlatform platform, Circle circle, Address address) implements Way {}

  /** Not yet: the message that it refers to is not out. */
  record TooEarly() implements Way {}

  /** Never. */
  record Closed(String reason) implements Way {}
}
