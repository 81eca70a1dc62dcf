package dev.peercircles.config;

/**
 * One file as read.
 *
 * @param name without its directory
 * @param text its content
 */
record Source(String name, String text) {
  /** Its beginning. */
  Place start() {
    return new Place(name, 1, 1);
  }
}
