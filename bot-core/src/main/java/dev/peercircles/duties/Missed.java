package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one line that a circle reads about what was due while the bot wasn't running. Pure. */
public final class Missed {
  /** After what other features have to say of the coming week. */
  private static final int RANK = 90;

  private static final int WORTH_TELLING_DAYS = 14;

  private static final Comparator<OccurrenceKey> BY_DATE =
      Comparator.comparing(OccurrenceKey::date);

  private Missed() {}

  /**
   * A line of the next weekly post; empty if nothing of this step was missed.
   *
   * @param step which step people notice
   * @param one what one of them is called, {@code check-in}
   * @param many what several are called
   * @param missed what was missed
   * @param day the circle's local day on which that is noticed
   */
  public static Optional<Line> line(
      Circle circle, String step, String one, String many, List<Occurrence> missed, LocalDate day) {
    var keys =
        missed.stream()
            .map(Occurrence::key)
            .filter(k -> k.step().equals(step))
            .sorted(BY_DATE)
            .toList();
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    var text = DutyTexts.missed(one, many, keys.stream().map(OccurrenceKey::date).toList());
    return Optional.of(
        new Line(
            keys.getLast() + "/missed",
            circle.id(),
            Line.Slot.WEEKLY,
            RANK,
            text,
            List.of(),
            day,
            day.plusDays(WORTH_TELLING_DAYS)));
  }
}
