package dev.peercircles.slack;

import dev.peercircles.messages.Prefilled;
import java.util.Optional;

/**
 * What a view carries along: the channel in which the person was, and what its submission asks for.
 *
 * @param channel Slack's id of the channel, if there was one
 * @param submit the command of a form; empty where there are only words to read
 */
record Carried(Optional<String> channel, Optional<Prefilled> submit) {
  private static final String SEPARATOR = " ";

  /** As {@code private_metadata}. */
  String encode() {
    return channel.orElse("") + SEPARATOR + submit.map(Prefilled::encode).orElse("");
  }

  /** Reads what {@link #encode} wrote; nothing from anything else. */
  static Carried decode(String metadata) {
    var parts = metadata.split(SEPARATOR, 2);
    if (parts.length < 2) {
      return new Carried(Optional.empty(), Optional.empty());
    }
    return new Carried(some(parts[0]), some(parts[1]).map(Prefilled::decode));
  }

  private static Optional<String> some(String part) {
    return Optional.of(part).filter(p -> !p.isEmpty());
  }
}
