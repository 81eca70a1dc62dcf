package dev.peercircles.absences;

import dev.peercircles.circles.Absence;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Every sentence about being away. */
final class AbsenceTexts {
  static final String NOT_A_DATE =
      "I can't read that date. Write it like 2026-12-01, or as a weekday.";
  static final String PAST = "That day has passed. Give your last day away.";
  static final String TOO_FAR = "That is more than a year from now. Give a nearer day.";
  static final String BACKWARDS = "You would be back before you leave: swap the two dates.";
  static final Message WELCOME = Message.of("Welcome back. From today you are asked as usual.");
  static final Message CANCELLED = Message.of("Taken back: you are asked as usual all along.");
  static final Message NEVER_AWAY = Message.of("You aren't away: you are asked as usual.");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private AbsenceTexts() {}

  static Message away(Absence absence, LocalDate today) {
    return Message.of(
            (absence.from().isAfter(today) ? later(absence) : now(absence))
                + ", and nobody is told why.")
        .buttons(new Button.Press("I'm back", Prefilled.of("back")));
  }

  private static String now(Absence absence) {
    return "You are away until "
        + absence.to().format(DAY)
        + ", that day included. Nothing is asked of you till then";
  }

  private static String later(Absence absence) {
    if (absence.from().equals(absence.to())) {
      return "You are away on " + absence.to().format(DAY) + ". Nothing is asked of you that day";
    }
    return "You are away from "
        + absence.from().format(DAY)
        + " to "
        + absence.to().format(DAY)
        + ", both days included. Nothing is asked of you in that time";
  }

  /** What is wrong, and a line that would work. */
  static String withExample(String wrong, LocalDate today) {
    return wrong
        + " For example /"
        + CommandCatalog.ROOT
        + " away until "
        + today.plusWeeks(2)
        + ".";
  }

  static Form form() {
    return new Form(
        "I'm away",
        Prefilled.of("away-save"),
        "Save",
        List.of(
            new Field.Words(
                AwayCommands.UNTIL,
                "Your last day away",
                "A date or a weekday. Nothing is asked of you till then, and nobody is told why.",
                "2026-12-01, or friday",
                "",
                40,
                false,
                true)));
  }
}
