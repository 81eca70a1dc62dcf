package dev.peercircles.sandbox;

import java.util.Optional;

/**
 * A person of the simulated platform.
 *
 * @param id the platform's id (Slack {@code U…}, Discord a snowflake)
 * @param name what others read
 * @param zone IANA zone of their profile, where the platform has such a thing
 * @param kind what sort of account it is
 * @param acceptsDirect whether direct messages of the bot reach them
 */
public record Persona(
    String id, String name, Optional<String> zone, Kind kind, boolean acceptsDirect) {

  /** Sorts of accounts. */
  public enum Kind {
    PERSON,
    GUEST,
    BOT
  }

  /** An ordinary person without a zone in their profile. */
  public static Persona of(String id, String name) {
    return new Persona(id, name, Optional.empty(), Kind.PERSON, true);
  }

  /** The same person with an IANA zone in their profile. */
  public Persona in(String ianaZone) {
    return new Persona(id, name, Optional.of(ianaZone), kind, acceptsDirect);
  }
}
