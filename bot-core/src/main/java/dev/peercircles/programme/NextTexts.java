package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.meetings.Meeting;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Every sentence about what comes next in a circle. */
final class NextTexts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private NextTexts() {}

  static Message next(Circle circle, NextCommand.Ahead ahead, ZoneId zone) {
    if (ahead.isNothing()) {
      return Message.of(
          "Nothing more comes: " + circle.name() + " ends on " + circle.until().format(DAY) + ".");
    }
    var message = Message.EMPTY.heading(Text.of("Next in " + circle.name()));
    var checkin = checkin(ahead, zone);
    if (!checkin.spans().isEmpty()) {
      message = message.paragraph(checkin);
    }
    if (ahead.meeting().isPresent()) {
      message = message.paragraph(meeting(ahead.meeting().get(), ahead, zone));
    }
    var file = new Button.Press("Calendar file", Prefilled.of("dates"), false);
    return ahead.isOpen()
        ? message.buttons(
            new Button.Press("Answer", Prefilled.of("checkin", circle.id()), true), file)
        : message.buttons(file);
  }

  private static Text checkin(NextCommand.Ahead ahead, ZoneId zone) {
    if (ahead.isOpen()) {
      return at(Text.of("The check-in is open until "), ahead.closes().orElseThrow(), zone)
          .plain(".");
    }
    return ahead
        .opens()
        .map(o -> at(Text.of("The check-in opens "), o, zone))
        .map(opens ->
            ahead
                .closes()
                .map(c -> at(opens.plain(" and closes "), c, zone))
                .orElse(opens)
                .plain("."))
        .orElse(Text.NONE);
  }

  private static Text meeting(Meeting meeting, NextCommand.Ahead ahead, ZoneId zone) {
    var when = at(Text.of("You meet "), meeting.startsAt(), zone);
    var lasting = when.plain(" for " + meeting.lasts().toMinutes() + " minutes.");
    var hosted = ahead.host().map(h -> lasting.plain(" " + h.name() + " hosts.")).orElse(lasting);
    return ahead.where().map(uri -> hosted.plain(" ").link("Join here", uri)).orElse(hosted);
  }

  private static Text at(Text before, Instant at, ZoneId zone) {
    return before.time(at, Span.Time.Style.DAY_AND_TIME, TIME.format(at.atZone(zone)));
  }
}
