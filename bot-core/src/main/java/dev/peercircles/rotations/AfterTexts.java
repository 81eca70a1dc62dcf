package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import java.time.LocalDate;
import java.util.List;

/** What people read once their turn is over. */
final class AfterTexts {
  static final Message AHEAD =
      Message.of("That one isn't over yet, so nothing has changed. Press again once it is.");
  static final Message NOT_FINDABLE = Message.of("Noted: /circle who doesn't show you.");

  static final int LONGEST = 200;
  static final String TOO_LONG = "Say it in " + LONGEST + " characters or less.";

  private AfterTexts() {}

  static Form clearer(Circle circle, RotationPlan plan, LocalDate date) {
    return new Form(
        "What became clearer",
        Prefilled.of("lunch.clear-save", circle.id(), date, plan.word()),
        "Share",
        List.of(
            new Field.Words(
                "clearer",
                "What explaining it made clearer to you",
                "A line in the next weekly post, under your name.",
                "I noticed that I had never written down why we …",
                "",
                LONGEST,
                true,
                true)));
  }

  static Message findable(Circle circle, RotationPlan plan, LocalDate today) {
    return Message.of("Noted: /circle who finds you by the topics that you presented.")
        .buttons(RotationButtons.press("Rather not", "lunch.findable", circle, plan, today, "no"));
  }
}
