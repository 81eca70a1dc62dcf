package dev.peercircles.duties;

import dev.peercircles.circles.MemberId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.List;

/** Budgets in memory. */
public final class FakeBudgetStore implements BudgetStore {
  private record Row(MemberId member, LocalDate monday, String postKey, boolean isDropped) {}

  private final Table<String, Row> table;

  public FakeBudgetStore(Journal journal) {
    table = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeBudgetStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public int spent(MemberId member, LocalDate monday) {
    return (int)
        table.rows().stream()
            .filter(r -> !r.isDropped())
            .filter(r -> r.member().equals(member) && r.monday().equals(monday))
            .count();
  }

  @Override
  public void spend(MemberId member, LocalDate monday, String postKey) {
    table.put(postKey, new Row(member, monday, postKey, false));
  }

  @Override
  public void dropped(MemberId member, LocalDate monday, String postKey) {
    table.put(postKey, new Row(member, monday, postKey, true));
  }

  /** Keys of posts that were dropped because a week was full. */
  public List<String> droppedKeys() {
    return table.rows().stream().filter(Row::isDropped).map(Row::postKey).toList();
  }

  @Override
  public int dropBefore(LocalDate monday) {
    return table.remove((_, row) -> row.monday().isBefore(monday));
  }
}
