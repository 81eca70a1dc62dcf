package dev.peercircles.lessons;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every sentence about failures and lessons that have a name. */
final class LessonTexts {
  static final String FAILURE = "failure";
  static final String FAILURE_SAVE = "failure-save";
  static final String FAILURE_ELSE = "failure-else";
  static final String LESSON = "lesson";
  static final String LESSON_SAVE = "lesson-save";
  static final String EXPECTED = "expected";
  static final String HAPPENED = "happened";
  static final String DIFFERENTLY = "differently";
  static final String WORDS = "words";

  /** Commands of the story box, which withholds who presses. */
  private static final String STORY = "story.tell";

  private static final String PRIVACY = "story.privacy";

  static final String NOTHING = "Write a line first.";
  static final Message TOLD =
      Message.of(
          "Thank you. It stands in the channel under your name, and the story box is open now for"
              + " others.");
  static final Message ONE_A_DAY =
      Message.of(
          "You have told one today. It stands in the channel; tomorrow there is room again.");
  static final Message OPEN_ALREADY =
      Message.of("That's fine. Somebody has told theirs already, so the box is open.");
  static final Message HOST_ONLY = Message.of("The host was asked this.");
  static final Message NO_STORY = Message.of("That story isn't known any more.");
  static final Message KEPT =
      Message.of("It stands in the thread under your name, and in /circle lessons.");
  static final Message ONE_A_STORY =
      Message.of("Yours stands in the thread already. Add to it there.");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int RANK = 80;
  private static final int LINE_LASTS = 13;
  private static final int LONGEST = 1_000;

  private LessonTexts() {}

  /** A lesson and its author's name. */
  record Named(String name, Lesson lesson) {}

  static Message wouldYouGoFirst(Circle circle, LocalDate opens) {
    return Message.EMPTY
        .paragraph(
            Text.NONE
                .bold(circle.name() + " has a story box")
                .plain(
                    ": failures of one's own, told without a name. People tell more where the host"
                        + " goes first."))
        .paragraph(
            Text.of(
                "Would you tell one of yours, under your name? A few lines are plenty. If nobody"
                    + " does, the box opens on "
                    + DAY.format(opens)
                    + " all the same."))
        .buttons(
            tellMine(circle.id()),
            new Button.Press("Somebody else", Prefilled.of(FAILURE_ELSE, circle.id())));
  }

  /** To a host who would rather not. */
  static Message somebodyElse(LocalDate opens) {
    return Message.of(
        "That's fine. The next weekly post asks who would go first, and the box opens on "
            + DAY.format(opens)
            + ", whoever does.");
  }

  private static Button tellMine(CircleId circle) {
    return new Button.Press("Tell mine", Prefilled.of(FAILURE, circle));
  }

  static Line whoGoesFirst(CircleId circle, LocalDate today) {
    return new Line(
        circle + "/failure/line/" + today,
        circle,
        Line.Slot.WEEKLY,
        RANK,
        Text.of(
            "A story box opens soon, for failures without a name. Who would go first, with"
                + " theirs?"),
        List.of(tellMine(circle)),
        today.plusDays(1),
        today.plusDays(LINE_LASTS));
  }

  static Form failure(Circle circle) {
    return new Form(
        "A failure of mine",
        Prefilled.of(FAILURE_SAVE, circle.id()),
        "Tell it",
        List.of(
            part(EXPECTED, "What I expected", "The migration takes a weekend."),
            part(
                HAPPENED,
                "What happened",
                "We lost four hours of orders, and I had told nobody that …"),
            part(
                DIFFERENTLY,
                "What I'd do differently",
                "Say “I haven't rehearsed this” out loud before we start."),
            new Field.Note(
                Text.of("It is posted in " + circle.name() + " at once, under your name."))));
  }

  private static Field part(String id, String label, String hint) {
    return new Field.Words(id, label, "", hint, "", LONGEST, true, false);
  }

  static Message told(CircleId circle, Member by, Map<String, String> values) {
    var message = Message.EMPTY.heading(Text.of("A story from ").mention(by.id(), by.name()));
    message = part(message, "What I expected", values.getOrDefault(EXPECTED, ""));
    message = part(message, "What happened", values.getOrDefault(HAPPENED, ""));
    message = part(message, "What I'd do differently", values.getOrDefault(DIFFERENTLY, ""));
    return message
        .aside(Text.of("From now on anybody here can tell one without their name."))
        .buttons(
            new Button.Press("Tell a story", Prefilled.of(STORY, circle)),
            new Button.Press("How it works", Prefilled.of(PRIVACY, circle)));
  }

  private static Message part(Message message, String title, String words) {
    return words.isEmpty()
        ? message
        : message.paragraph(Text.NONE.italic(title).plain(" · " + words));
  }

  static Form lesson(Circle circle, LocalDate day) {
    return new Form(
        "What you take from it",
        Prefilled.of(LESSON_SAVE, circle.id(), day),
        "Say it",
        List.of(
            new Field.Words(
                WORDS,
                "What do you do differently?",
                "It stands in the thread and in /circle lessons, under your name.",
                "I ask “who has rehearsed this?” before we set a date.",
                "",
                Lesson.LONGEST,
                true,
                true)));
  }

  static Message said(Member by, String words) {
    return Message.EMPTY.paragraph(
        Text.NONE.mention(by.id(), by.name()).plain(" takes from it: " + words));
  }

  static Message all(List<Named> lessons) {
    if (lessons.isEmpty()) {
      return Message.of(
          "No lessons yet. A week after each story its thread asks what people do differently.");
    }
    var message = Message.EMPTY.heading(Text.of("What people do differently"));
    for (var named : lessons) {
      message =
          message.paragraph(
              Text.NONE
                  .bold(named.name())
                  .plain(" (" + DAY.format(named.lesson().said()) + "): ")
                  .plain(named.lesson().words()));
    }
    return message;
  }
}
