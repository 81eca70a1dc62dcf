package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What people read who ask for a topic, or a presenter. */
final class QuestionTexts {
  static final String WORDS = "words";
  static final String TOO_LONG = "Say it in 300 characters or less.";
  static final Message ASKED = Message.of("It stands in the thread, under your name.");
  static final Message NO_THREAD =
      Message.of("There is no thread for that any more, so nothing was posted. Ask them directly.");

  static final Message DROPPED = Message.of("Dropped. Nobody is shown it any more.");
  static final Message NO_WISH =
      Message.of("That wish isn't there any more: taken up, dropped, or older than 90 days.");

  private QuestionTexts() {}

  static Message noted(Circle circle, RotationPlan plan, LocalDate date, Wish wish) {
    return Message.of(
            "Noted. Whoever is asked next reads it, without your name. It stands until somebody"
                + " takes it up, "
                + Wish.DAYS
                + " days at most.")
        .buttons(drop("Drop it", circle, plan, date, wish));
  }

  /** Somebody has as many as they can have. */
  static Message full(Circle circle, RotationPlan plan, LocalDate date, List<Wish> theirs) {
    var buttons =
        IntStream.range(0, theirs.size())
            .mapToObj(i -> drop("Drop " + (i + 1), circle, plan, date, theirs.get(i)))
            .toArray(Button[]::new);
    return Message.of(
            "Five wishes of yours wait already, so nothing was noted. Drop one, and there is"
                + " room for another:")
        .numbered(theirs.stream().map(w -> Text.of(w.words())).toList())
        .buttons(buttons);
  }

  private static Button drop(
      String label, Circle circle, RotationPlan plan, LocalDate date, Wish wish) {
    return RotationButtons.press(label, "lunch.unwish", circle, plan, date, wish.number());
  }

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
