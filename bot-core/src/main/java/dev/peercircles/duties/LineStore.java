package dev.peercircles.duties;

import dev.peercircles.circles.CircleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Lines that wait for a post (port). Writes join the current unit of work. */
public interface LineStore {

  /** Adds lines; one whose key is already there replaces it unless it was taken. */
  void add(Collection<Line> lines);

  /** Puts lines in place of those of the same keys, even if they were taken: now they wait. */
  void put(Collection<Line> lines);

  /** Lines that may be taken on this local day and that no post has taken, by rank, then key. */
  List<Line> waiting(CircleId circle, Line.Slot slot, LocalDate day);

  /** Marks these lines, by key, as taken by a post. */
  void take(Collection<String> keys, String takenBy);

  /** Lines that a post took, by rank, then key: to show that post again. */
  List<Line> takenBy(String takenBy);

  /** Drops lines of these posts whose last day is before this one. Returns how many. */
  int dropBefore(Line.Slot slot, LocalDate day);
}
