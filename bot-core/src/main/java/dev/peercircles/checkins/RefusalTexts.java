package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.util.Optional;

/** What people read when something can't be done, and what to do next. */
final class RefusalTexts {
  static final String NOTHING_SAID = "A sentence is enough. Or press Skip this week instead.";
  static final String NO_STEP = "A sentence is enough.";
  static final String OWN_ANSWER = "That one is yours. The others can press it.";
  static final String ANSWER_GONE =
      "That week's answers are no longer here. Write in the thread instead.";
  static final String SAID_BEFORE = "The thread says so already.";

  private RefusalTexts() {}

  static Message noCheckin(Circle circle) {
    return Message.of(circle.name() + " has no check-in.");
  }

  /** No round was ever opened. */
  static Message notYet(Circle circle, Optional<Week> next) {
    return next.map(w -> opens(circle, Text.of("The first check-in opens "), w))
        .orElseGet(() -> noCheckin(circle));
  }

  /** A round that isn't one of this circle's. */
  static Message unknown(Circle circle, Optional<Week> next) {
    return andNext(
        circle, Text.of("That isn't one of " + circle.possessive() + " check-ins."), next);
  }

  static Message closed(Circle circle, Round round, Optional<Week> next) {
    return andNext(circle, closed(circle, round), next);
  }

  /** An old week is closed, and this week's is open. */
  static Message closedButOpen(Circle circle, Round round, Round open) {
    var text = closed(circle, round).plain(" This week's is open until ");
    return Message.EMPTY
        .paragraph(CheckinTimes.soon(text, circle, open.closes()).plain("."))
        .buttons(CheckinButtons.answer("Answer this week's", open));
  }

  /**
   * Sees to it that what was written isn't lost. A refusal with something to press takes the form's
   * place, so it gives the words back; any other leaves them where they are.
   */
  static Message withWords(Message refusal, String words) {
    return refusal.equals(refusal.withoutPresses())
        ? refusal.paragraph(Text.of("Not saved. Copy what you wrote if you want to keep it."))
        : refusal.paragraph(Text.of("Not saved, and not lost; you wrote: ").italic(words));
  }

  static String tooLong(int longest, int length) {
    return "At most " + longest + " characters fit; these are " + length + ".";
  }

  static Message notInside(Member author) {
    return Message.of(author.name() + " is no longer in this circle.");
  }

  private static Text closed(Circle circle, Round round) {
    return CheckinTimes.someday(Text.of("That check-in closed on "), circle, round.closes())
        .plain(".");
  }

  private static Message andNext(Circle circle, Text text, Optional<Week> next) {
    return next.map(w -> opens(circle, text.plain(" The next one opens "), w))
        .orElseGet(() ->
            Message.EMPTY.paragraph(text.plain(" " + circle.name() + " has no other ahead.")));
  }

  private static Message opens(Circle circle, Text before, Week week) {
    return Message.EMPTY.paragraph(CheckinTimes.someday(before, circle, week.opens()).plain("."));
  }
}
