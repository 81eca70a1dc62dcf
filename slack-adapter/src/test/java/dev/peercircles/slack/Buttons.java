package dev.peercircles.slack;

import dev.peercircles.messages.Button;
import dev.peercircles.messages.Prefilled;

/** Buttons for tests. */
final class Buttons {
  private Buttons() {}

  static Button.Press press(String label) {
    return press(label, "answer", "em-berlin", "2026-10-12");
  }

  static Button.Press press(String label, String command, Object... arguments) {
    return new Button.Press(label, Prefilled.of(command, arguments));
  }
}
