package dev.peercircles.duties;

import dev.peercircles.circles.CircleId;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Occurrences in memory. */
public final class FakeOccurrenceStore implements OccurrenceStore {
  private record Row(OccurrenceKey key, Optional<String> skipped) {}

  private final Table<OccurrenceKey, Row> table;

  public FakeOccurrenceStore(Journal journal) {
    table = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeOccurrenceStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public boolean insert(OccurrenceKey key, Instant at, Optional<String> skipped) {
    if (isRecorded(key)) {
      return false;
    }
    table.put(key, new Row(key, skipped));
    return true;
  }

  @Override
  public boolean isRecorded(OccurrenceKey key) {
    return table.get(key).isPresent();
  }

  @Override
  public List<LocalDate> done(CircleId circle, String plan, String step, LocalDate from) {
    return table.rows().stream()
        .filter(r -> r.skipped().isEmpty())
        .map(Row::key)
        .filter(k -> k.circle().equals(circle) && k.plan().equals(plan) && k.step().equals(step))
        .map(OccurrenceKey::date)
        .filter(d -> !d.isBefore(from))
        .sorted()
        .toList();
  }

  /** Why each skipped occurrence was skipped. */
  public Map<OccurrenceKey, String> skipped() {
    return table.rows().stream()
        .filter(r -> r.skipped().isPresent())
        .collect(Collectors.toMap(Row::key, r -> r.skipped().orElseThrow()));
  }

  @Override
  public int dropBefore(LocalDate date) {
    return table.remove((key, _) -> key.date().isBefore(date));
  }
}
