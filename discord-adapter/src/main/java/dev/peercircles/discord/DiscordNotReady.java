package dev.peercircles.discord;

import dev.peercircles.health.NotReady;

/** The connection to Discord could not be made. */
final class DiscordNotReady extends NotReady {
  private static final long serialVersionUID = 1L;

  private DiscordNotReady(String what, String cure, boolean mayPass) {
    super(what, cure, mayPass);
  }

  /** Somebody has to mend something. */
  static DiscordNotReady unless(String what, String cure) {
    return new DiscordNotReady(what, cure, false);
  }

  /** It may be otherwise in a minute. */
  static DiscordNotReady yet(String what, String cure) {
    return new DiscordNotReady(what, cure, true);
  }
}
