package dev.peercircles.circles;

/**
 * Where a circle lives: a private channel of one platform. One today, several later, so nothing but
 * this package and {@code delivery} may assume one.
 *
 * @param platform which platform
 * @param channel the platform's id of the channel
 */
public record Home(Platform platform, String channel) {
  public Home {
    if (channel.isBlank()) {
      throw new IllegalArgumentException("a home needs a channel");
    }
  }
}
