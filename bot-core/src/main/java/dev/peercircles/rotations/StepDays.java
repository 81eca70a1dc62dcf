package dev.peercircles.rotations;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * On which days the steps around a session are due. Nobody is asked on a day off: a step moves to a
 * working day beside it. The steps before a session stay in order and never fall on one day, so
 * that everybody who is asked has at least a day to answer; where days off would push them
 * together, the earlier ones come earlier. Pure.
 */
final class StepDays {
  /** No break is longer. */
  private static final int LONGEST_BREAK = 60;

  /** Whoever is asked has so many days before they are asked once more. */
  private static final int BEFORE_AGAIN = 3;

  private final int leadDays;
  private final Predicate<LocalDate> working;

  /**
   * @param leadDays how long before a session the first is asked
   * @param working whether the circle works on a date
   */
  StepDays(int leadDays, Predicate<LocalDate> working) {
    this.leadDays = leadDays;
    this.working = working;
  }

  LocalDate of(LocalDate session, Step step) {
    return switch (step) {
      case ASK -> ask(session);
      case AGAIN -> again(session);
      case LAPSE -> lapse(session);
      case SECOND -> second(session);
      case CLOSE -> lastUntil(session.minusDays(2));
      case AFTER -> session;
      case SETTLE -> session.plusDays(3);
    };
  }

  private LocalDate ask(LocalDate session) {
    var day = session.minusDays(leadDays);
    var latest = again(session).minusDays(BEFORE_AGAIN);
    return lastUntil(day.isBefore(latest) ? day : latest);
  }

  private LocalDate again(LocalDate session) {
    return before(nearest(session.minusDays(leadDays - 4L)), lapse(session));
  }

  private LocalDate lapse(LocalDate session) {
    return before(firstFrom(session.minusDays(leadDays - 6L)), second(session));
  }

  private LocalDate second(LocalDate session) {
    return before(firstFrom(session.minusDays(5)), of(session, Step.CLOSE));
  }

  private LocalDate before(LocalDate day, LocalDate other) {
    return day.isBefore(other) ? day : lastUntil(other.minusDays(1));
  }

  private LocalDate nearest(LocalDate day) {
    return Stream.iterate(0, n -> n + 1)
        .limit(LONGEST_BREAK)
        .flatMap(n -> Stream.of(day.minusDays(n), day.plusDays(n)))
        .filter(working)
        .findFirst()
        .orElse(day);
  }

  /** The day itself if it is a working day, else the next. */
  LocalDate firstFrom(LocalDate day) {
    return Stream.iterate(day, d -> d.plusDays(1))
        .limit(LONGEST_BREAK)
        .filter(working)
        .findFirst()
        .orElse(day);
  }

  private LocalDate lastUntil(LocalDate day) {
    return Stream.iterate(day, d -> d.minusDays(1))
        .limit(LONGEST_BREAK)
        .filter(working)
        .findFirst()
        .orElse(day);
  }
}
