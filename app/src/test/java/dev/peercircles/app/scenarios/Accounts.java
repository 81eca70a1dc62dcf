package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import java.util.Locale;

/** Ids on the simulated platforms. */
final class Accounts {
  private static final long FIRST = 300_000_000_000_000_000L;

  private Accounts() {}

  /** A person's account. */
  static String of(Platform platform, String person) {
    return switch (platform) {
      case SLACK -> ("U0" + person + "00000000").substring(0, 10).toUpperCase(Locale.ROOT);
      case DISCORD -> snowflake(person);
    };
  }

  /** The channel of a circle, or another. */
  static String channel(Platform platform, String name) {
    return switch (platform) {
      case SLACK -> ("C0" + name + "00000000").substring(0, 10).toUpperCase(Locale.ROOT);
      case DISCORD -> snowflake("channel " + name);
    };
  }

  private static String snowflake(String name) {
    return Long.toString(FIRST + Integer.toUnsignedLong(name.hashCode()));
  }
}
