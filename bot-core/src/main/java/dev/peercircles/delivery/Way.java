package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;

/** How a post gets to where it goes. */
sealed interface Way {

  /** By this platform to this address. */
  record Open(ChatPlatform platform, Circle circle, Address address) implements Way {

    /** Whether the circle itself is reached by it: not a person, and no channel but its home. */
    boolean isToCircle() {
      return switch (address) {
        case Address.ToHome(var home) -> home.equals(circle.home());
        case Address.ToPerson _ -> false;
        case Address.Below _, Address.InPlaceOf _ -> true;
      };
    }
  }

  /** Not yet: the message that it refers to is not out. */
  record TooEarly() implements Way {}

  /** Never. */
  record Closed(String reason) implements Way {}
}
