package dev.peercircles.commands;

import dev.peercircles.circles.Circle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A call from somebody whose name is withheld. Holds nothing that leads back to them: not their
 * zone, not their account, not the channel in which they asked.
 *
 * @param circle the circle concerned
 * @param permit what they may still do
 * @param standing what they are in the circle
 * @param arguments the arguments, none of them a person or words
 * @param values field id to what was filled in, trimmed; empty ones left out
 * @param now the time
 */
public record UnsignedCall(
    Circle circle,
    Permit permit,
    Standing standing,
    Arguments arguments,
    Map<String, String> values,
    Instant now) {
  public UnsignedCall {
    values = Map.copyOf(values);
  }

  /** What was filled in, if anything. */
  public Optional<String> value(String field) {
    return Optional.ofNullable(values.get(field));
  }
}
