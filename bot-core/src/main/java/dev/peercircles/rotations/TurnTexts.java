package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people read at once about their own turn: that it is theirs, and what it is about. */
final class TurnTexts {
  static final Message AWAY =
      Message.of("You are away on that day. /circle back says that you aren't.");
  static final Message ALREADY = Message.of("It's yours already.");
  static final Message NO_VOLUNTEER =
      Message.of("Noted: you are asked like everybody else, when it is your turn.");
  static final String TOPIC_MISSING = "Say in a few words what it is about.";

  private TurnTexts() {}

  static Message yes(Here here, LocalDate date, Optional<LocalDate> letGo) {
    if (here.plan().isOfFacilitators()) {
      return FacilitatorTexts.yes(
          here.circle(), here.plan(), date, insteadOf(letGo), guide(here, date));
    }
    return yes(here.circle(), here.plan(), date, letGo);
  }

  /** At once, if it is too late to send it some days before. */
  private static Optional<Message> guide(Here here, LocalDate date) {
    return here.rota().today().isBefore(here.rota().day(date, Step.SECOND))
        ? Optional.empty()
        : Optional.of(FacilitatorTexts.guide(here.circle(), here.plan(), date, here.call().zone()));
  }

  private static Message yes(
      Circle circle, RotationPlan plan, LocalDate date, Optional<LocalDate> letGo) {
    return Message.EMPTY
        .paragraph(
            RotationTexts.at(Text.of("It's yours: "), plan, date, circle.zone())
                .plain(
                    ". The circle reads it in its weekly post; questions and material go to that"
                        + " post's thread."
                        + insteadOf(letGo)
                        + " What is it about?"))
        .buttons(
            RotationButtons.press("Its topic", "lunch.topic-form", circle, plan, date),
            RotationButtons.press("Add to calendar", "lunch.calendar", circle, plan, date),
            RotationButtons.press("Can't after all", "lunch.skip", circle, plan, date));
  }

  /** What they had next, and let go. */
  static String insteadOf(Optional<LocalDate> letGo) {
    return letGo
        .map(d ->
            " The one on "
                + RotationTexts.day(d)
                + " goes to somebody else, so that you don't have two running.")
        .orElse("");
  }

  static Form topic(Circle circle, RotationPlan plan, LocalDate date, Optional<String> before) {
    return new Form(
        "Your " + plan.word(),
        Prefilled.of("lunch.topic-save", circle.id(), date, plan.word()),
        "Save",
        List.of(
            new Field.Words(
                "topic",
                "What is it about?",
                "A few words. They stand in the weekly post.",
                "on-call without heroes",
                before.orElse(""),
                Turn.LONGEST_TOPIC,
                false,
                true)));
  }

  static Message topicSaved(String topic) {
    return Message.of("Noted: “" + topic + "”.");
  }

  static Message volunteer(Circle circle, RotationPlan plan, LocalDate today) {
    return Message.of("Thank you. When somebody is needed at short notice, you are asked first.")
        .buttons(RotationButtons.press("Rather not", "lunch.step-out", circle, plan, today));
  }
}
