package dev.peercircles.lessons;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lessons, and how far the opening of a story box is (port). Writes join the unit of work. */
public interface LessonStore {

  /** Keeps it, in place of what this person said about this story before. */
  void keep(Lesson lesson);

  /** A circle's lessons, the newest first; those of one day by person. */
  List<Lesson> of(CircleId circle);

  /** Drops what this person said in this circle. Returns how many. */
  int dropOf(CircleId circle, MemberId member);

  /** Drops all of a circle, its opening too. Returns how many rows. */
  int dropAll(CircleId circle);

  /** Circles of which anything is kept. */
  List<CircleId> circles();

  /** How far the opening is; empty if nobody was asked yet. */
  Optional<Opening> opening(CircleId circle);

  /** Puts it in place of what was known. */
  void opening(CircleId circle, Opening opening);

  /**
   * Who goes first.
   *
   * @param asked the local day on which the host was asked
   * @param told whether somebody told a failure under their name
   */
  record Opening(LocalDate asked, boolean told) {}
}
