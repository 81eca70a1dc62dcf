package dev.peercircles.slack;

import java.util.regex.Pattern;

/**
 * Names of a message's buttons, in order. They carry nothing: what a button asks for stands in its
 * value.
 */
final class ActionIds {
  /** All of them. */
  static final Pattern ALL = Pattern.compile("b\\d+");

  private ActionIds() {}

  static String of(int number) {
    return "b" + number;
  }
}
