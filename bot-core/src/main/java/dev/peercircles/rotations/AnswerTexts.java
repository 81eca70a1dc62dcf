package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people read at once at several desks: refusals above all. */
final class AnswerTexts {
  static final Message NO_PLAN =
      Message.of("This circle has no such turns. An admin can add them under `rotations`.");
  static final Message NONE_AHEAD = Message.of("No date lies ahead, so there is nothing to do.");
  static final Message OVER = Message.of("That day is over. What was held stays as it was.");
  static final Message NOT_YOURS =
      Message.of("That turn isn't yours, so nothing has changed. /circle lunch show says what is.");
  static final Message TAKEN =
      Message.of("Somebody else has it by now, so nothing has changed. Thank you for offering.");
  static final Message ELSEWHERE =
      Message.of("Nobody presents on that day: /circle lunch show says why and what comes.");
  static final Message HOST_ONLY =
      Message.of("Only the host or the deputy can say that, so nothing has changed.");
  static final Message NOTED = Message.of("Noted. Thank you.");
  static final Message NO_OUTSIDERS =
      Message.of("They take no turns here. Name somebody of this circle.");
  static final Message THEY_ARE_NEW =
      Message.of("They are new: a first turn comes in somebody's fourth week. Name somebody else.");

  /** Away, resting, asked and silent, or not this time: nobody learns which. */
  static final Message NOT_THEM =
      Message.of("They can't be asked for that day. Name somebody else.");

  static final Message THEY_PRESENT =
      Message.of("They present on that day already. Name somebody else.");
  static final Message NOT_FREE =
      Message.of("Somebody else has that date, so nothing has changed. /circle lunch show.");
  static final Message NOT_THERE =
      Message.of(
          "Nothing takes place on that day that could move. /circle lunch show says what comes.");
  static final String TOPIC_TOO_LONG = "Say it in " + Turn.LONGEST_TOPIC + " characters or less.";

  private AnswerTexts() {}

  /** None at all, or none of the name that was typed. */
  static Message noPlan(List<RotationPlan> all) {
    return all.isEmpty()
        ? NO_PLAN
        : Message.of(
            "This circle has no such turns, so nothing has changed. It has: "
                + String.join(", ", all.stream().map(RotationPlan::word).toList())
                + ". If your words begin with “plan”, type about before them.");
  }

  static Message notASession(
      Circle circle, RotationPlan plan, String command, List<LocalDate> ahead) {
    if (ahead.isEmpty()) {
      return NONE_AHEAD;
    }
    var days = ahead.stream().limit(2).toList();
    var names = String.join(" and ", days.stream().map(RotationTexts::day).toList());
    var message =
        Message.of(
            "That date isn't a "
                + plan.word()
                + ". The next "
                + (days.size() == 1 ? "one is " : "ones are ")
                + names
                + ".");
    var buttons =
        days.stream()
            .map(d -> RotationButtons.press(RotationTexts.day(d), command, circle, plan, d))
            .toArray(Button[]::new);
    return command.isEmpty() ? message : message.buttons(buttons);
  }

  static Message moved(RotationPlan plan, LocalDate from, Optional<LocalDate> to) {
    return Message.of(
        to.map(d ->
                "Noted: it moves to "
                    + RotationTexts.day(d)
                    + ", and whoever had it has it then. The circle reads it.")
            .orElse("Noted. No date ahead is free, so its turns are nobody's again."));
  }
}
