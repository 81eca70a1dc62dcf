package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Prefilled;
import java.time.LocalDate;

/** Buttons about a session. */
final class RotationButtons {
  private RotationButtons() {}

  static Button press(
      String label, String command, Circle circle, RotationPlan plan, LocalDate session) {
    return new Button.Press(label, Prefilled.of(command, circle.id(), session, plan.word()));
  }

  static Button primary(
      String label, String command, Circle circle, RotationPlan plan, LocalDate session) {
    return new Button.Press(label, Prefilled.of(command, circle.id(), session, plan.word()), true);
  }

  /** With one more word or id. */
  static Button press(
      String label,
      String command,
      Circle circle,
      RotationPlan plan,
      LocalDate session,
      Object more) {
    return new Button.Press(label, Prefilled.of(command, circle.id(), session, plan.word(), more));
  }
}
