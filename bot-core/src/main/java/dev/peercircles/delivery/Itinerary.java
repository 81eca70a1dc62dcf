package dev.peercircles.delivery;

/** Whether a post can be addressed by now. */
sealed interface Itinerary {

  /** It can. */
  record Ready(Address address) implements Itinerary {}

  /** The message that it refers to is not out yet. */
  record TooEarly() implements Itinerary {}

  /** It never will be. */
  record Never(String reason) implements Itinerary {}
}
