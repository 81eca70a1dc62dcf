package dev.peercircles.circles;

import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Arrivals in memory. */
public final class FakeArrivals implements Arrivals {
  private record Place(CircleId circle, MemberId member) {}

  private final Table<Place, LocalDate> table;

  public FakeArrivals(Journal journal) {
    table = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeArrivals() {
    this(Journal.ANYWHERE);
  }

  @Override
  public Optional<LocalDate> of(CircleId circle, MemberId member) {
    return table.get(new Place(circle, member));
  }

  @Override
  public int seen(CircleId circle, Collection<MemberId> members, LocalDate today) {
    var there = Set.copyOf(members);
    int changes = table.remove((p, _) -> p.circle().equals(circle) && !there.contains(p.member()));
    for (var member : there) {
      if (of(circle, member).isEmpty()) {
        table.put(new Place(circle, member), today);
        changes++;
      }
    }
    return changes;
  }

  @Override
  public Set<CircleId> circles() {
    return table.keys().stream().map(Place::circle).collect(Collectors.toSet());
  }
}
