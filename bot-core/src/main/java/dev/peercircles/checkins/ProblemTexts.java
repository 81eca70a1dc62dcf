package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.util.List;

/** How problems stand on an agenda, and a written circle's digest. */
final class ProblemTexts {
  private static final int LONGEST = 80;
  private static final String[] NUMBERS = {
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
  };

  private ProblemTexts() {}

  /** {@code Ana: "Two of my seniors want…" (asked for time)}. */
  static Text line(String author, Problem problem) {
    var text = Text.of(author + ": \"" + Shortened.to(problem.words(), LONGEST) + "\"");
    var why = why(problem);
    return why.isEmpty() ? text : text.plain(" ").italic(why);
  }

  /** What a written circle reads at closing, in place of a meeting. */
  static Message digest(Circle circle, Round round, List<Text> problems) {
    var heading = Message.EMPTY.heading(Text.of("To think about this week in " + circle.name()));
    var body =
        problems.isEmpty()
            ? heading.paragraph(Text.of("Nothing on the list this week."))
            : heading
                .numbered(problems)
                .paragraph(Text.of("The answers stand in this week's thread: reply there."));
    return body.paragraph(Text.of("What will you try by next week? One sentence is plenty."))
        .buttons(CheckinButtons.step("My next step", round));
  }

  private static String why(Problem problem) {
    if (problem.askedForTime()) {
      return "(asked for time)";
    }
    return problem
        .waitedWeeks()
        .filter(weeks -> weeks >= 2)
        .map(weeks -> "(has waited " + number(weeks) + " weeks)")
        .orElse("");
  }

  private static String number(int weeks) {
    return weeks - 2 < NUMBERS.length ? NUMBERS[weeks - 2] : Integer.toString(weeks);
  }
}
