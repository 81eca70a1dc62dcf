package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;

/** What people read who ask for a topic, or a presenter. */
final class QuestionTexts {
  static final String WORDS = "words";
  static final String TOO_LONG = "Say it in 300 characters or less.";
  static final Message ASKED = Message.of("It stands in the thread, under your name.");
  static final Message NO_THREAD =
      Message.of("There is no thread for that any more, so nothing was posted. Ask them directly.");

  private QuestionTexts() {}

  static Form wish(Circle circle, RotationPlan plan, LocalDate date) {
    return new Form(
        "Wish for a topic",
        Prefilled.of("lunch.wish-save", circle.id(), date, plan.word()),
        "Save",
        List.of(
            new Field.Words(
                WORDS,
                "What would you like to hear about?",
                "A few words. Whoever is asked next reads them, without your name.",
                "on-call",
                "",
                Turn.LONGEST_TOPIC,
                false,
                true)));
  }

  static Form question(Circle circle, RotationPlan plan, LocalDate date) {
    return new Form(
        "Ask a question",
        Prefilled.of("lunch.question-save", circle.id(), date, plan.word()),
        "Ask",
        List.of(
            new Field.Words(
                WORDS,
                "What would you like to know?",
                "It stands in the thread, under your name, before the day.",
                "How do you decide who is on call?",
                "",
                300,
                true,
                true)));
  }

  static Message inThread(Member asker, List<Member> presenters, String words) {
    var text = Text.NONE;
    for (var presenter : presenters) {
      text = text.mention(presenter.id(), presenter.name()).plain(", ");
    }
    return Message.EMPTY.paragraph(text.plain(asker.name() + " asks: ").italic(words));
  }
}
