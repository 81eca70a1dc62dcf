package dev.peercircles.duties;

import dev.peercircles.circles.CircleId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lines in memory. */
public final class FakeLineStore implements LineStore {
  private record Row(Line line, Optional<String> takenBy) {}

  private static final Comparator<Line> ORDER =
      Comparator.comparingInt(Line::rank).thenComparing(Line::key);

  private final Table<String, Row> table;

  public FakeLineStore(Journal journal) {
    table = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeLineStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public void add(Collection<Line> lines) {
    lines.stream().filter(l -> !isTaken(l.key())).forEach(this::put);
  }

  @Override
  public void put(Collection<Line> lines) {
    lines.forEach(this::put);
  }

  private void put(Line line) {
    table.put(line.key(), new Row(line, Optional.empty()));
  }

  private boolean isTaken(String key) {
    return table.get(key).flatMap(Row::takenBy).isPresent();
  }

  @Override
  public List<Line> waiting(CircleId circle, Line.Slot slot, LocalDate day) {
    return lines(r -> r.takenBy().isEmpty() && fits(r.line(), circle, slot, day));
  }

  @Override
  public void take(Collection<String> keys, String takenBy) {
    table.rows().stream()
        .filter(r -> r.takenBy().isEmpty() && keys.contains(r.line().key()))
        .forEach(r -> table.put(r.line().key(), new Row(r.line(), Optional.of(takenBy))));
  }

  @Override
  public List<Line> takenBy(String takenBy) {
    return lines(r -> r.takenBy().equals(Optional.of(takenBy)));
  }

  @Override
  public int dropBefore(Line.Slot slot, LocalDate day) {
    return table.remove((_, r) -> r.line().slot() == slot && r.line().until().isBefore(day));
  }

  private List<Line> lines(Predicate<Row> which) {
    return table.rows().stream().filter(which).map(Row::line).sorted(ORDER).toList();
  }

  private static boolean fits(Line line, CircleId circle, Line.Slot slot, LocalDate day) {
    return line.circle().equals(circle)
        && line.slot() == slot
        && !day.isBefore(line.from())
        && !day.isAfter(line.until());
  }
}
