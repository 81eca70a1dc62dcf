package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;

/** What stands in the channel and in threads. */
final class StoryTexts {
  static final String EXPECTED = "What I expected";
  static final String HAPPENED = "What happened";
  static final String DIFFERENTLY = "What I'd do differently";

  private static final String TITLE = "A story from somebody in this circle";
  private static final int WEEKLY_RANK = 90;
  private static final int LINE_LASTS = 13;

  private StoryTexts() {}

  /** What the next weekly post says about the box. It is the same whatever waits. */
  static Line line(CircleId circle, LocalDate day) {
    return new Line(
        StoryKeys.story(circle, day).with("line").toString(),
        circle,
        Line.Slot.WEEKLY,
        WEEKLY_RANK,
        Text.of("The story box is open: tell a failure without your name."),
        List.of(StoryButtons.tell(circle), StoryButtons.privacy(circle)),
        day.plusDays(1),
        day.plusDays(LINE_LASTS));
  }

  /** A story as it is posted. Its words are never markup. */
  static Message posted(CircleId circle, LocalDate day, Story story, boolean foldable) {
    var message = Message.EMPTY.heading(Text.of(TITLE));
    message = part(message, EXPECTED, story.expected());
    message = part(message, HAPPENED, story.happened());
    message = part(message, DIFFERENTLY, story.differently());
    return foldable
        ? message.buttons(StoryButtons.meToo(circle, day), StoryButtons.fold(circle, day))
        : message.buttons(StoryButtons.meToo(circle, day));
  }

  private static Message part(Message message, String title, String words) {
    return words.isEmpty()
        ? message
        : message.paragraph(Text.NONE.italic(title).plain(" · " + words));
  }

  static Message folded(Circle circle, LocalDate day) {
    return Message.EMPTY
        .heading(Text.of(TITLE))
        .paragraph(Text.of(untilLookedAt(circle)))
        .buttons(StoryButtons.unfold(circle.id(), day), StoryButtons.remove(circle.id(), day));
  }

  /** To whoever folds it. */
  static Message folds(Circle circle) {
    return Message.of(untilLookedAt(circle));
  }

  private static String untilLookedAt(Circle circle) {
    return "Folded until " + lookers(circle) + " looked. Who folded it isn't kept.";
  }

  private static String lookers(Circle circle) {
    if (circle.host().isPresent()) {
      return circle.deputy().isPresent() ? "host and deputy have" : "the host has";
    }
    return circle.deputy().isPresent() ? "the deputy has" : "a host of this circle has";
  }

  static Message removed(Circle circle) {
    boolean both = circle.host().isPresent() && circle.deputy().isPresent();
    return gone(
        "Removed by "
            + (both ? "host and deputy together" : "whoever hosts this circle")
            + ". Who wrote it isn't known to anybody here.");
  }

  static Message withdrawn() {
    return gone("Withdrawn by its author.");
  }

  private static Message gone(String why) {
    return Message.EMPTY.heading(Text.of(TITLE)).paragraph(Text.of(why));
  }

  /**
   * The first words in the thread.
   *
   * @param meToo 0, 1, 2, or 3 for several
   */
  static Message thread(int meToo) {
    var message =
        Message.EMPTY.paragraph(
            Text.of(
                "Talk about it here, under your name: a question, or a time when it was you."
                    + " Guess nobody; say what helped. Its author can answer without a name: "
                    + "/circle story mine, with their four words, typed anywhere but here."));
    return meToo == 0
        ? message
        : message.paragraph(Text.NONE.bold("Me too: ").plain(number(meToo)));
  }

  private static String number(int meToo) {
    return meToo > 2 ? "several" : Integer.toString(meToo);
  }

  static Message answer(String words) {
    return Message.EMPTY.paragraph(Text.NONE.bold("The author").plain(" · " + words));
  }

  static Message lessons(CircleId circle, LocalDate day) {
    return Message.of(
            "A week later: what do you do differently because of this story? Say it under your"
                + " name, so that others can ask you about it.")
        .buttons(StoryButtons.lesson(circle, day));
  }
}
