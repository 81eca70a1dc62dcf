package dev.peercircles.commands;

import dev.peercircles.circles.Account;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What came in: a typed command, a pressed button or a sent form; the same value for all three and
 * for every platform.
 *
 * @param account who acts
 * @param channel the platform's id of the channel in which they act, if any
 * @param command the command's name
 * @param arguments argument name to text as typed or carried; the circle of a button under {@link
 *     #CIRCLE}
 * @param values field id to what was filled in; empty if no form was sent
 * @param answerBy the last instant at which an answer still reaches them; writes later than this
 *     are rolled back
 */
public record Invocation(
    Account account,
    Optional<String> channel,
    String command,
    Map<String, String> arguments,
    Map<String, String> values,
    Instant answerBy) {
  /** Name of the argument that holds the circle's id. */
  public static final String CIRCLE = "circle";

  public Invocation {
    arguments = Map.copyOf(arguments);
    values = Map.copyOf(values);
  }
}
