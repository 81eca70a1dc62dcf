package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** What people read about their next step. */
final class StepTexts {
  private static final String UNTIL_THEN = " Until then only you see it.";

  private StepTexts() {}

  static Message saved(Circle circle, LocalDate today, Optional<Week> asks) {
    return asks.map(w -> asked(circle, today, w))
        .orElseGet(() ->
            Message.of(
                "Saved, for you alone: "
                    + circle.name()
                    + " has no check-in ahead that would ask about it."));
  }

  private static Message asked(Circle circle, LocalDate today, Week week) {
    var day = week.opens().toLocalDate();
    if (day.isBefore(today.plusDays(7))) {
      var name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return Message.of("Saved. " + name + "'s form will ask how it went." + UNTIL_THEN);
    }
    var text = CheckinTimes.someday(Text.of("Saved. The next form opens "), circle, week.opens());
    return Message.EMPTY.paragraph(text.plain(" and will ask how it went." + UNTIL_THEN));
  }
}
