package dev.peercircles.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that is kept about the stories of one circle. Waiting stories stand in the order of their
 * locks, which are random: the order in which they came is not kept. Immutable.
 *
 * @param salt goes into every lock of this box; drawn with its first story
 * @param edition drawn anew when a story comes into the empty box: each person has one story an
 *     edition
 * @param paused whether the host paused it
 * @param waiting stories that wait for a draw, each another person's
 * @param posted stories whose threads are open
 * @param next the edition after this one; empty while nobody told twice
 * @param later stories of people who have one in this edition already: they wait for the next, so
 *     that whoever tells again reads what everybody reads
 */
public record Box(
    String salt,
    String edition,
    boolean paused,
    List<Waiting> waiting,
    List<Posted> posted,
    String next,
    List<Waiting> later) {
  /** Most stories that wait, those for later among them. */
  public static final int MOST_WAITING = 12;

  /** Most stories with an open thread. */
  public static final int MOST_POSTED = 4;

  /** A box into which nobody put anything yet. */
  public static final Box EMPTY = new Box("", "", false, List.of(), List.of());

  public Box {
    waiting = waiting.stream().sorted(Comparator.comparing(Waiting::lock)).toList();
    later = later.stream().sorted(Comparator.comparing(Waiting::lock)).toList();
    posted = posted.stream().sorted(Comparator.comparing(Posted::day)).toList();
    if (waiting.size() + later.size() > MOST_WAITING || posted.size() > MOST_POSTED) {
      throw new IllegalArgumentException("more stories than a box holds");
    }
  }

  /** A box with nothing for later. */
  public Box(
      String salt, String edition, boolean paused, List<Waiting> waiting, List<Posted> posted) {
    this(salt, edition, paused, waiting, posted, "", List.of());
  }

  /** Whether no more stories may come. */
  boolean takesNoMore() {
    return waiting.size() + later.size() == MOST_WAITING;
  }

  Box begun(String newSalt) {
    return salt.isEmpty() ? new Box(newSalt, edition, paused, waiting, posted, next, later) : this;
  }

  Box in(String thisEdition, String nextEdition) {
    return new Box(salt, thisEdition, paused, waiting, posted, nextEdition, later);
  }

  Box paused(boolean pause) {
    return new Box(salt, edition, pause, waiting, posted, next, later);
  }

  Box plus(Waiting story) {
    return waiting(with(waiting, story), later);
  }

  Box plusLater(Waiting story) {
    return waiting(waiting, with(later, story));
  }

  Box without(Waiting story) {
    return waiting(but(waiting, story), but(later, story)).settled();
  }

  /** A draw took place: the others have seen one more. */
  Box drawn() {
    return waiting(waiting.stream().map(Waiting::sawOne).toList(), later);
  }

  /** A draw took this one. */
  Box drawn(Waiting story) {
    var others = but(waiting, story).stream().map(Waiting::sawOne).toList();
    return waiting(others, later).settled();
  }

  /** Nothing of this edition waits any more: what was for later waits now. */
  private Box settled() {
    return waiting.isEmpty() && !later.isEmpty()
        ? new Box(salt, next, paused, later, posted, "", List.of())
        : this;
  }

  private Box waiting(List<Waiting> now, List<Waiting> then) {
    return new Box(salt, edition, paused, now, posted, next, then);
  }

  private static List<Waiting> with(List<Waiting> all, Waiting story) {
    return Stream.concat(all.stream(), Stream.of(story)).toList();
  }

  private static List<Waiting> but(List<Waiting> all, Waiting story) {
    return all.stream().filter(w -> !w.equals(story)).toList();
  }

  Box plus(Posted story) {
    var all = new ArrayList<>(posted);
    all.add(story);
    return new Box(salt, edition, paused, waiting, all, next, later);
  }

  Box without(Posted story) {
    var others = posted.stream().filter(p -> !p.day().equals(story.day())).toList();
    return new Box(salt, edition, paused, waiting, others, next, later);
  }

  Box change(LocalDate day, UnaryOperator<Posted> change) {
    var all = posted.stream().map(p -> p.day().equals(day) ? change.apply(p) : p).toList();
    return new Box(salt, edition, paused, waiting, all, next, later);
  }

  Optional<Posted> posted(LocalDate day) {
    return posted.stream().filter(p -> p.day().equals(day)).findFirst();
  }

  Optional<Waiting> waitingBehind(String lock) {
    return Stream.concat(waiting.stream(), later.stream())
        .filter(w -> w.lock().equals(lock))
        .findFirst();
  }

  Optional<Posted> postedBehind(String lock) {
    return posted.stream().filter(p -> p.lock().equals(lock)).findFirst();
  }

  @Override
  public String toString() {
    return "a box of stories";
  }
}
