package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people read after they did something about a story. None of it tells whether they told. */
final class AnswerTexts {
  static final Message NO_BOX = Message.of("This circle has no story box.");
  static final Message PAUSED =
      Message.of("The host paused the story box. What waits in it stays sealed.");
  static final Message OVERHEARD =
      Message.of(
          "The story box rests just now: somebody else may be receiving what is typed to this bot."
              + " Nothing of yours was kept here; don't type it again before the box is open. The"
              + " host is told if it stays so.");
  static final Message OUT_OF_REACH =
      Message.of(
          "The story box rests just now: its keys can't be reached. What is in it stays sealed, and"
              + " nothing was added or changed. Whoever runs the bot can read the cure in its"
              + " log.");
  static final Message NOT_OPEN =
      Message.of(
          "The box isn't open yet. It opens when somebody here has told a failure under their own"
              + " name, or two weeks after the host was asked to.");
  static final Message TOO_FEW =
      Message.of(
          "The box is closed for now. It opens when enough members have been here for two weeks"
              + " without a break, so that nobody could be picked out.");

  /** One refusal for several reasons, so that none of them shows on somebody's screen. */
  static final Message NOT_NOW =
      Message.of(
          "The box doesn't take this just now, and nothing was kept. It may be full, or there were"
              + " many attempts, or it holds what each may put in for now; it never says"
              + " which. Keep your text and try again after the next meeting.");

  static final String NOTHING = "Write at least one of the three.";
  static final String NO_ANSWER = "Write what you want to answer.";
  static final String NOT_FOUR = "Four words, with spaces between.";

  static final Message NO_STORY =
      Message.of(
          "No story here belongs to these words. They may be mistyped, or its thread is closed, or"
              + " there were many attempts.");
  static final Message WITHDRAWN = Message.of("It is out of the box, and nothing of it is kept.");
  static final Message LEAVES =
      Message.of(
          "It goes from the channel at the next fixed time, together with whatever else changes"
              + " then. People and the platform may hold copies.");
  static final Message POSTED =
      Message.of("It is posted by now, so it can't be changed. You can answer or withdraw it.");
  static final Message WAITS =
      Message.of("It still waits in the box. You can answer once it is posted.");
  static final Message ANSWERS =
      Message.of("Sealed. It appears in the thread at the next fixed time, without a name.");
  static final Message ENOUGH =
      Message.of("Two answers wait already. They appear at the next fixed time.");

  static final Message ME_TOO =
      Message.of("Noted, and who pressed isn't. It shows as 1, 2 or several at a fixed time.");
  static final Message STAYS = Message.of("This one was looked at after it was folded. It stays.");
  static final Message CLOSED = Message.of("The thread of that story is closed.");
  static final Message NOTHING_FOLDED = Message.of("No story is folded here.");
  static final Message HOSTS_ONLY =
      Message.of("Host and deputy do this together. Anybody can fold.");
  static final Message PAUSED_BY_HOSTS_ONLY = Message.of("Host and deputy can do this.");
  static final Message HALF =
      Message.of("Noted. It is done when host and deputy have said the same.");
  static final Message UNFOLDED = Message.of("Unfolded, and it stays.");
  static final Message REMOVED = Message.of("Removed, and nothing of it is kept here.");
  static final Message PAUSES =
      Message.of("The story box is paused. The same again opens it; what waits stays sealed.");
  static final Message GOES_ON = Message.of("The story box is open again.");

  private static final int ACTS = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private AnswerTexts() {}

  static Message sealed(String words) {
    return Message.EMPTY
        .paragraph(Text.of("It is in the box. Thank you: this is what others learn from."))
        .paragraph(Text.of("Your four words: ").bold(words))
        .paragraph(
            Text.of(
                "They are shown this once. Keep them if you may want to change, withdraw or answer;"
                    + " whoever has them can. Nobody can look them up, not even we. On a meeting"
                    + " day on which others wait too, one of them is drawn and posted: perhaps"
                    + " yours. Without the words you can still fold it then, as anybody can."));
  }

  static Message privacy(Circle circle, List<StoryActs.Act> acts) {
    var message =
        Message.EMPTY
            .heading(Text.of("What the story box promises, and what it can't"))
            .paragraph(Text.of(FormTexts.promise(circle)))
            .paragraph(
                Text.of(
                    "Members and hosts learn the text, and that its author is one of you. Not who,"
                        + " not when, nor who didn't."))
            .paragraph(
                Text.of(
                    "Somebody who knows the second of each submission learns that it is one of"
                        + " those who waited, at least two unless an author chose to be posted"
                        + " alone."))
            .paragraph(
                Text.of(
                    "Owners and administrators of the workspace read what is posted, and copies"
                        + " after it was withdrawn. Messages, exports and ids don't name the author"
                        + " to them."))
            .paragraph(
                Text.of(
                    "Whoever takes database, backups, logs and key files can read what waits, and"
                        + " if they do so twice, which texts came in between; not who wrote them."
                        + " Whoever listens with the bot's token, runs or changes the bot, manages"
                        + " your device or opens your connection sees forms while they listen;"
                        + " whoever runs the bot may find the last ones in its memory for a while."
                        + " Nothing earlier."))
            .paragraph(
                Text.of(
                    "If all others say it wasn't them, it was you. Write as you like it to sound:"
                        + " topic and style can tell. We take out names, links, numbers and exact"
                        + " dates."));
    if (acts.isEmpty()) {
      return message;
    }
    var done = acts.stream().limit(ACTS).map(AnswerTexts::act).collect(Collectors.joining("; "));
    return message.aside(Text.of("What host and deputy did lately: " + done + "."));
  }

  private static String act(StoryActs.Act act) {
    var who =
        switch (act.by()) {
          case HOST -> "the host ";
          case DEPUTY -> "the deputy ";
          case MEMBER -> "";
        };
    var what =
        switch (act.what()) {
          case PAUSED -> "paused the box";
          case OPENED -> "opened the box again";
          case WANTS_IT_UNFOLDED -> "wants a folded story shown again";
          case WANTS_IT_REMOVED -> "wants a folded story removed";
          case UNFOLDED -> "agreed to show a folded story again";
          case REMOVED -> "agreed to remove a folded story";
        };
    return DAY.format(act.day()) + " " + who + what;
  }
}
