package dev.peercircles.duties;

import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the bot says about what it did not do in time. */
final class DutyTexts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMM", Locale.ENGLISH);
  private static final int NAMED = 3;

  private DutyTexts() {}

  /**
   * {@code The check-in of Monday 12 Oct was missed: the bot wasn't running.}
   *
   * @param one what one of them is called
   * @param many what several are called
   * @param dates at least one, in order
   */
  static Text missed(String one, String many, List<LocalDate> dates) {
    var why = " missed: the bot wasn't running.";
    if (dates.size() == 1) {
      return Text.of("The " + one + " of " + DAY.format(dates.getFirst()) + " was" + why);
    }
    if (dates.size() > NAMED) {
      return Text.of(
          "%d %s from %s to %s were%s"
              .formatted(
                  dates.size(),
                  many,
                  DAY.format(dates.getFirst()),
                  DAY.format(dates.getLast()),
                  why));
    }
    var before =
        dates.subList(0, dates.size() - 1).stream()
            .map(DAY::format)
            .collect(Collectors.joining(", "));
    return Text.of(
        "The " + many + " of " + before + " and " + DAY.format(dates.getLast()) + " were" + why);
  }
}
