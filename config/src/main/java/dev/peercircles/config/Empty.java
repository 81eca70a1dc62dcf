package dev.peercircles.config;

import java.util.Map;

/** A map with nothing in it, where one is missing. */
final class Empty {
  private Empty() {}

  static Node at(Place place) {
    return new Node.Mapping(place, Map.of());
  }
}
