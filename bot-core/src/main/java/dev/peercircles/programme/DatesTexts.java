package dev.peercircles.programme;

import dev.peercircles.delivery.Handed;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.CalendarPages;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Every sentence about the file of dates. */
final class DatesTexts {
  static final Message NOTHING = Message.of("Nothing more comes in your circles.");
  static final String BESIDE =
      "Your circles' dates. Open the file with your calendar; a later one updates it.";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  private DatesTexts() {}

  /** Once it is known what became of the file. */
  static Message answer(Handed handed, CalendarDate next, int dates, ZoneId zone) {
    return switch (handed) {
      case DELIVERED ->
          Message.of(
              "Sent to you as a direct message: "
                  + (dates == 1 ? "one date" : dates + " dates")
                  + ", as they stand now. What changes later stands in the circle; a later file"
                  + " updates this one.");
      case NOT_ALLOWED ->
          instead(
              "I may not send files here; whoever runs the programme can allow it. Until then,"
                  + " each agenda has a button for your calendar.",
              next,
              zone);
      case CLOSED ->
          instead(
              "I can't write to you directly: your direct messages are closed to me. Open them and"
                  + " ask again, or use the button that each agenda has for your calendar.",
              next,
              zone);
      case NOT_NOW ->
          instead("The file can't be sent just now. Ask again in a few minutes.", next, zone);
      case UNCLEAR ->
          instead(
              "I can't tell whether the file went out. If it isn't among your direct messages in a"
                  + " minute, ask again: reading it twice does no harm.",
              next,
              zone);
    };
  }

  /** The next date at least, as links that need no right. */
  private static Message instead(String words, CalendarDate next, ZoneId zone) {
    return Message.of(words)
        .paragraph(
            Text.of("Your next date is " + next.title() + ", ")
                .time(
                    next.startsAt(),
                    Span.Time.Style.DAY_AND_TIME,
                    TIME.format(next.startsAt().atZone(zone)))
                .plain(". Which calendar is yours?"))
        .buttons(
            CalendarPages.of(
                    next.title(), next.startsAt(), next.endsAt(), next.about(), next.where())
                .toArray(Button[]::new));
  }
}
