package dev.peercircles.checkins;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Choices of a form as the values that it carries: {@code did-it}. */
final class Choices {
  private Choices() {}

  static String value(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a value; empty if it is none of them. */
  static <E extends Enum<E>> Optional<E> read(Class<E> type, Optional<String> value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> value.filter(value(c)::equals).isPresent())
        .findFirst();
  }
}
