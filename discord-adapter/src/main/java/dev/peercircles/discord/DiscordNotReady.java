package dev.peercircles.discord;

/** The connection could not be made. The message says why and what to do, for an admin to read. */
public final class DiscordNotReady extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DiscordNotReady(String what, String cure) {
    super(what + "\n  cure: " + cure);
  }

  DiscordNotReady(String what, String cure, Throwable cause) {
    super(what + "\n  cure: " + cure, cause);
  }
}
