package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every sentence about whether a meeting was held. */
final class HeldTexts {
  static final Message NOTED = Message.of("Noted. Thank you.");
  static final Message ALREADY = Message.of("That is what I have noted.");
  static final Message HOST_ONLY =
      Message.of("Only whoever holds the meeting can say that, so nothing has changed.");
  static final Message TOO_LONG_AGO =
      Message.of("That meeting is too long ago to note something about it.");
  static final String HOW_MANY = "Choose how many of you met.";

  /** More than this many don't fit a choice on Discord. */
  private static final int MOST = 26;

  private static final String WHY = "Only you are asked, and only a number is kept.";

  private HeldTexts() {}

  static Message question(Circle circle, LocalDate meeting) {
    return Message.EMPTY
        .paragraph(Text.of("Did " + circle.name() + " meet?"))
        .buttons(
            press("We met", HeldDesk.MET, circle, meeting),
            press("Moved", HeldDesk.MOVED, circle, meeting),
            press("Didn't", HeldDesk.OFF, circle, meeting))
        .aside(Text.of(WHY));
  }

  static Message recorded(Circle circle, LocalDate meeting, MeetingReport report) {
    return Message.EMPTY
        .paragraph(Text.of(words(circle, meeting, report)))
        .buttons(press("Change", HeldDesk.AGAIN, circle, meeting))
        .aside(Text.of(WHY));
  }

  private static String words(Circle circle, LocalDate meeting, MeetingReport report) {
    var what = circle.possessive() + " meeting of " + MeetingTexts.day(meeting);
    return switch (report.outcome()) {
      case MET ->
          what
              + " was held"
              + (report.people().isPresent()
                  ? ", " + report.people().getAsInt() + " of you."
                  : ".");
      case MOVED -> what + " was moved.";
      case DID_NOT -> what + " didn't take place.";
    };
  }

  static Form howMany(
      Circle circle, LocalDate meeting, int members, Optional<MeetingReport> before) {
    var most = Math.min(MOST, Math.max(2, members));
    var options =
        IntStream.rangeClosed(2, most)
            .mapToObj(Integer::toString)
            .map(n -> new Field.Option(n, n))
            .toList();
    var chosen =
        before
            .map(MeetingReport::people)
            .filter(n -> n.isPresent() && n.getAsInt() <= most)
            .map(n -> Integer.toString(n.getAsInt()))
            .orElse("");
    return new Form(
        "You met",
        Prefilled.of(HeldDesk.MET_SAVE, circle.id(), meeting),
        "Save",
        List.of(
            new Field.Choice(
                HeldDesk.PEOPLE,
                "How many of you?",
                "Only the number is kept.",
                options,
                chosen,
                true)));
  }

  private static Button press(String label, String command, Circle circle, LocalDate meeting) {
    return new Button.Press(label, Prefilled.of(command, circle.id(), meeting));
  }
}
