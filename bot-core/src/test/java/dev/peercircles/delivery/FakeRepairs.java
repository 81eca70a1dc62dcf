package dev.peercircles.delivery;

import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Repairs in memory. */
public final class FakeRepairs implements Repairs {
  private final Table<String, Repair> table;

  public FakeRepairs(Journal journal) {
    this.table = new Table<>(journal);
  }

  @Override
  public List<Repair> all() {
    return table.rows().stream().sorted(Comparator.comparing(Repair::key)).toList();
  }

  @Override
  public Optional<Repair> find(Broken what) {
    return table.get(what.key());
  }

  @Override
  public boolean note(Repair repair) {
    var there = table.get(repair.key());
    var since = there.map(Repair::since).orElse(repair.since());
    table.put(
        repair.key(),
        new Repair(repair.key(), since, repair.probe(), repair.reason(), repair.cure()));
    return there.isEmpty();
  }

  @Override
  public boolean takeProbe(Broken what, Instant now, Instant next) {
    var due = find(what).filter(r -> !r.probe().isAfter(now));
    due.ifPresent(
        r -> table.put(r.key(), new Repair(r.key(), r.since(), next, r.reason(), r.cure())));
    return due.isPresent();
  }

  @Override
  public void mended(Broken what) {
    table.remove((key, _) -> key.equals(what.key()));
  }
}
