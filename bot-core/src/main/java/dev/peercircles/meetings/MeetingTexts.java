package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every sentence about a meeting's date, calendar and next steps. */
final class MeetingTexts {
  static final Message NOT_A_MEETING =
      Message.of("No meeting of this circle is on that day: the plan has changed since.");

  private static final DateTimeFormatter DAY = pattern("EEEE d MMM");
  private static final DateTimeFormatter TIME = pattern("HH:mm");

  private MeetingTexts() {}

  static Message steps(Circle circle, Meeting meeting, Optional<Meeting> next) {
    return Message.EMPTY
        .paragraph(
            Text.of(
                "What will you try "
                    + next.map(n -> "by " + by(meeting, n)).orElse("next")
                    + "? One sentence is plenty."))
        .buttons(
            new Button.Press(
                "My next step", Prefilled.of("step", circle.id(), meeting.date()), true));
  }

  private static String by(Meeting meeting, Meeting next) {
    long days = ChronoUnit.DAYS.between(meeting.date(), next.date());
    return days <= 8
        ? "next " + next.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        : day(next.date());
  }

  static Text moved(MeetingDay day, Meeting to) {
    return Text.of(day(day.unmoved()) + " is a day off: we meet on " + day(to.date()) + ", ")
        .time(to.startsAt(), Span.Time.Style.TIME, time(to.starts()))
        .plain(".");
  }

  static Text skipped(MeetingDay day, Optional<Meeting> next) {
    return Text.of(
        day(day.unmoved())
            + " is a day off: no meeting this week."
            + next.map(n -> " The next one is on " + day(n.date()) + ".").orElse(""));
  }

  static Message calendar(Circle circle, Meeting meeting, List<Button> calendars) {
    var when =
        Text.of(circle.name() + ", ")
            .time(
                meeting.startsAt(),
                Span.Time.Style.DAY_AND_TIME,
                day(meeting.date()) + ", " + time(meeting.starts()))
            .plain(" (" + length(meeting.lasts()) + "). Which calendar is yours?");
    return Message.EMPTY.paragraph(when).buttons(calendars.toArray(Button[]::new));
  }

  /** {@code Thursday 29 Oct}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code 12:30}. */
  static String time(LocalDateTime at) {
    return TIME.format(at);
  }

  /** {@code 45 min}, {@code 1 h}, {@code 1 h 30 min}. */
  static String length(Duration lasts) {
    var hours = lasts.toHours() == 0 ? "" : lasts.toHours() + " h";
    var minutes = lasts.toMinutesPart() == 0 ? "" : lasts.toMinutesPart() + " min";
    return (hours + " " + minutes).strip();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
