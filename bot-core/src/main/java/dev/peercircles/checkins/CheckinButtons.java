package dev.peercircles.checkins;

import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Prefilled;

/** What can be pressed, and the commands behind it. */
final class CheckinButtons {
  static final String CHECKIN = "checkin";
  static final String ANSWER = "answer";
  static final String SKIP = "skip";
  static final String BEEN_THERE = "been-there";
  static final String STEP = "step";
  static final String STEP_SAVE = "step-save";

  /** Opens the form on being away; belongs to the absences. */
  private static final String AWAY = "away-form";

  private CheckinButtons() {}

  static Button answer(String label, Round round) {
    return new Button.Press(label, of(CHECKIN, round), true);
  }

  static Button change(Round round) {
    return new Button.Press("Change", of(CHECKIN, round));
  }

  static Button skip(Round round) {
    return new Button.Press("Skip this week", of(SKIP, round));
  }

  static Button away() {
    return new Button.Press("I'm away until…", Prefilled.of(AWAY));
  }

  static Button beenThere(Round round, MemberId author) {
    return new Button.Press(
        "I've been there", Prefilled.of(BEEN_THERE, round.circle(), round.date(), author));
  }

  static Button step(String label, Round round) {
    return new Button.Press(label, of(STEP, round));
  }

  /** Where the form's values go. */
  static Prefilled saving(Round round) {
    return of(ANSWER, round);
  }

  private static Prefilled of(String command, Round round) {
    return Prefilled.of(command, round.circle(), round.date());
  }
}
