package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.schedule.Agenda;
import dev.peercircles.schedule.WorkingDays;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which weeks a circle checks in, and when each opens, reminds and closes. Pure. Rounds are at
 * least a week apart and everything of a round lies within the seven days that end with its date,
 * so that no two rounds share a day.
 */
final class CheckinCalendar {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int NUDGE_HOURS_BEFORE = 3;

  private final WorkingDays days;

  @Inject
  CheckinCalendar(WorkingDays days) {
    this.days = days;
  }

  /** The weeks whose round's date is from {@code from} to {@code to}, both inclusive, in order. */
  List<Week> weeks(Circle circle, CheckinPlan plan, LocalDate from, LocalDate to) {
    return oneByOne(circle, plan, from, to).toList();
  }

  /** Worked out as they are taken: a search ends with the week that it finds. */
  private Stream<Week> oneByOne(Circle circle, CheckinPlan plan, LocalDate from, LocalDate to) {
    return rounds(circle, plan, from, to).flatMap(r -> week(circle, plan, r).stream());
  }

  /** The first week that opens after this instant. */
  Optional<Week> nextToOpen(Circle circle, CheckinPlan plan, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    return oneByOne(circle, plan, today, today.plusDays(Agenda.HORIZON_DAYS))
        .filter(w -> w.opens().atZone(circle.zone()).toInstant().isAfter(now))
        .findFirst();
  }

  /**
   * Dates of the rounds after this one that are skipped for days off before the next that is not.
   */
  List<LocalDate> skippedAfter(Circle circle, CheckinPlan plan, LocalDate round) {
    return rounds(circle, plan, round.plusDays(1), round.plusDays(Agenda.HORIZON_DAYS))
        .takeWhile(r -> week(circle, plan, r).isEmpty())
        .toList();
  }

  private static Stream<LocalDate> rounds(
      Circle circle, CheckinPlan plan, LocalDate from, LocalDate to) {
    return plan.rounds().dates(later(from, circle.from()), earlier(to, circle.until())).stream();
  }

  private Optional<Week> week(Circle circle, CheckinPlan plan, LocalDate round) {
    var closes = plan.closes().of(round);
    return opens(circle, plan, round, closes)
        .map(o -> new Week(round, o, nudge(circle, plan, o, closes), closes));
  }

  /**
   * When a round opens: as planned, else on the next working day before closing. Nothing opens
   * before the circle's first day.
   */
  private Optional<LocalDateTime> opens(
      Circle circle, CheckinPlan plan, LocalDate round, LocalDateTime closes) {
    var planned = plan.opens().of(round);
    boolean asPlanned =
        !planned.toLocalDate().isBefore(circle.from())
            && !days.isDayOff(circle, planned.toLocalDate());
    return (asPlanned
            ? Optional.of(planned)
            : days.firstWorking(
                    circle, later(planned.toLocalDate(), circle.from()), closes.toLocalDate())
                .map(d -> d.atTime(planned.toLocalTime())))
        .filter(o -> at(circle, o).isBefore(at(circle, closes)));
  }

  /**
   * The last morning of a working day after the opening's; for a single day hours before closing.
   */
  private Optional<LocalDateTime> nudge(
      Circle circle, CheckinPlan plan, LocalDateTime opens, LocalDateTime closes) {
    if (!plan.nudge()) {
      return Optional.empty();
    }
    return mornings(opens, closes)
        .filter(m -> days.isWorking(circle, m.toLocalDate()))
        .findFirst()
        .or(() -> hoursBefore(opens, closes));
  }

  private static Optional<LocalDateTime> hoursBefore(LocalDateTime opens, LocalDateTime closes) {
    return Optional.of(closes.minusHours(NUDGE_HOURS_BEFORE))
        .filter(opens::isBefore)
        .filter(n -> n.toLocalDate().equals(opens.toLocalDate()));
  }

  /** Latest first. */
  private static Stream<LocalDateTime> mornings(LocalDateTime opens, LocalDateTime closes) {
    return Stream.iterate(
            closes.toLocalDate().atTime(MORNING),
            m -> m.toLocalDate().isAfter(opens.toLocalDate()),
            m -> m.minusDays(1))
        .filter(m -> m.isBefore(closes));
  }

  private static Instant at(Circle circle, LocalDateTime local) {
    return local.atZone(circle.zone()).toInstant();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
