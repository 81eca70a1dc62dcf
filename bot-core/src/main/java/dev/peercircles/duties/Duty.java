package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.schedule.Occurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the bot owes a circle, by time. An extension point: bound in a set. Stateless and
 * thread-safe; reads stores, and writes only through what it returns.
 */
public interface Duty {

  /** The plan it serves, {@code checkin}: a word of {@code [a-z0-9-]}, never changed. */
  String plan();

  /** Its steps, each a word of {@code [a-z0-9-]}, never changed. */
  List<String> steps();

  /**
   * What it owes this circle between two local dates, both inclusive, in order of time. Pure: the
   * same plans give the same answer. Empty for a circle without such a plan.
   */
  List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to);

  /** Decides what to do about an occurrence that fell due. Reads only. */
  Decision decide(Circle circle, Occurrence due, Moment moment);

  /**
   * What a circle reads, in its next weekly post, about occurrences that were due longer ago than
   * is worth making up for: at most one line for all. What nobody would miss is skipped silently.
   *
   * @param missed at least one, in order of time
   * @param day the circle's local day on which that is noticed
   */
  default Optional<Line> missed(Circle circle, List<Occurrence> missed, LocalDate day) {
    return Optional.empty();
  }
}
