package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Home;
import java.util.Optional;

/** How a post gets to where it goes. */
sealed interface Way {

  /**
   * By this platform to this address.
   *
   * @param place the channel that it comes to stand in, below whatever message; empty if it reaches
   *     a person directly
   */
  record Open(ChatPlatform platform, Circle circle, Address address, Optional<Home> place)
      implements Way {

    /** What of the place may be broken: the circle's own channel, or another. */
    Optional<Broken> channel() {
      return place.map(home ->
          home.equals(circle.home())
              ? new Broken.OfCircle(circle.id())
              : new Broken.OfChannel(home));
    }
  }

  /** Not yet: the message that it refers to is not out. */
  record TooEarly() implements Way {}

  /** Never. */
  record Closed(String reason) implements Way {}
}
