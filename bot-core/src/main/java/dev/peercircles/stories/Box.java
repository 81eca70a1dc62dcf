package dev.peercircles.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is kept about the stories of one circle. Waiting stories stand in the order of their
 * locks, which are random: the order in which they came is not kept. Immutable.
 *
 * @param salt goes into every lock of this box; drawn with its first story
 * @param edition drawn anew when a story comes into the empty box: each person has one story an
 *     edition
 * @param paused whether the host paused it
 * @param waiting stories that wait for a draw
 * @param posted stories whose threads are open
 */
public record Box(
    String salt, String edition, boolean paused, List<Waiting> waiting, List<Posted> posted) {
  /** Most stories that wait. */
  public static final int MOST_WAITING = 12;

  /** Most stories with an open thread. */
  public static final int MOST_POSTED = 4;

  /** A box into which nobody put anything yet. */
  public static final Box EMPTY = new Box("", "", false, List.of(), List.of());

  public Box {
    waiting = waiting.stream().sorted(Comparator.comparing(Waiting::lock)).toList();
    posted = posted.stream().sorted(Comparator.comparing(Posted::day)).toList();
    if (waiting.size() > MOST_WAITING || posted.size() > MOST_POSTED) {
      throw new IllegalArgumentException("more stories than a box holds");
    }
  }

  /** Whether no more stories may come. */
  public boolean takesNoMore() {
    return waiting.size() == MOST_WAITING;
  }

  Box begun(String newSalt) {
    return salt.isEmpty() ? new Box(newSalt, edition, paused, waiting, posted) : this;
  }

  Box paused(boolean pause) {
    return new Box(salt, edition, pause, waiting, posted);
  }

  Box plus(Waiting story, String inEdition) {
    var all = new ArrayList<>(waiting);
    all.add(story);
    return new Box(salt, inEdition, paused, all, posted);
  }

  Box without(Waiting story) {
    var all = waiting.stream().filter(w -> !w.equals(story)).toList();
    return new Box(salt, edition, paused, all, posted);
  }

  /** A draw took place: the others have seen one more. */
  Box drawn() {
    var others = waiting.stream().map(Waiting::sawOne).toList();
    return new Box(salt, edition, paused, others, posted);
  }

  Box plus(Posted story) {
    var all = new ArrayList<>(posted);
    all.add(story);
    return new Box(salt, edition, paused, waiting, all);
  }

  Box without(Posted story) {
    var others = posted.stream().filter(p -> !p.day().equals(story.day())).toList();
    return new Box(salt, edition, paused, waiting, others);
  }

  Box change(LocalDate day, UnaryOperator<Posted> change) {
    var all = posted.stream().map(p -> p.day().equals(day) ? change.apply(p) : p).toList();
    return new Box(salt, edition, paused, waiting, all);
  }

  Optional<Posted> posted(LocalDate day) {
    return posted.stream().filter(p -> p.day().equals(day)).findFirst();
  }

  Optional<Waiting> waitingBehind(String lock) {
    return waiting.stream().filter(w -> w.lock().equals(lock)).findFirst();
  }

  Optional<Posted> postedBehind(String lock) {
    return posted.stream().filter(p -> p.lock().equals(lock)).findFirst();
  }

  @Override
  public String toString() {
    return "a box of stories";
  }
}
