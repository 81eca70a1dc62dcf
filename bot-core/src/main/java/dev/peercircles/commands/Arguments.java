package dev.peercircles.commands;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, checked against the command's options. */
public final class Arguments {
  private final Map<String, Object> values;

  /** For the router and tests: values by option name, of the type that the option's kind names. */
  public Arguments(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  public Optional<LocalDate> date(String name) {
    return get(name, LocalDate.class);
  }

  public Optional<MemberId> person(String name) {
    return get(name, MemberId.class);
  }

  public Optional<Integer> number(String name) {
    return get(name, Integer.class);
  }

  /** A choice, a circle's id, or words. */
  public Optional<String> word(String name) {
    return get(name, String.class);
  }

  private <T> Optional<T> get(String name, Class<T> type) {
    return Optional.ofNullable(values.get(name)).map(type::cast);
  }
}
