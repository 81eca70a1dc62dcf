package dev.peercircles.commands;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * An invocation whose person is known, whose circle is found and whose arguments are read.
 *
 * @param actor who asks
 * @param circle the circle concerned: always there for {@link Scope#CIRCLE}
 * @param zone the person's zone, else the circle's: what their dates mean
 * @param arguments the arguments, read and checked
 * @param values field id to what was filled in, trimmed; empty ones left out
 * @param now the time
 */
public record Call(
    Member actor,
    Optional<Circle> circle,
    ZoneId zone,
    Arguments arguments,
    Map<String, String> values,
    Instant now) {
  public Call {
    values = Map.copyOf(values);
  }

  /** The circle that a command of {@link Scope#CIRCLE} concerns. */
  public Circle inCircle() {
    return circle.orElseThrow(() -> new IllegalStateException("the command concerns no circle"));
  }

  /** What was filled in, if anything. */
  public Optional<String> value(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** Today where the person is. */
  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }
}
