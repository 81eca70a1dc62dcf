package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Acts in memory. */
public final class FakeStoryActs implements StoryActs {
  private record Key(CircleId circle, Act act) {}

  private final Table<Key, Act> acts;

  public FakeStoryActs(Journal journal) {
    acts = new Table<>(journal);
  }

  @Override
  public void note(CircleId circle, Act act) {
    acts.put(new Key(circle, act), act);
  }

  @Override
  public List<Act> of(CircleId circle) {
    return acts.rows(k -> k.circle().equals(circle)).stream()
        .sorted(
            Comparator.comparing(Act::day)
                .reversed()
                .thenComparing(a -> a.what().name())
                .thenComparing(a -> a.by().name()))
        .toList();
  }

  @Override
  public int dropBefore(LocalDate day) {
    return acts.remove((k, _) -> k.act().day().isBefore(day));
  }
}
