package dev.peercircles.delivery;

import dev.peercircles.testing.Table;
import dev.peercircles.testing.TestClock;
import java.util.List;

class FakeUnitOfWorkTest extends UnitOfWorkContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork(TestClock.at("2026-10-12T07:00:00Z"));
  private final Table<String, String> table = new Table<>(units);

  @Override
  protected UnitOfWork units() {
    return units;
  }

  @Override
  protected void write(String word) {
    table.put(word, word);
  }

  @Override
  protected List<String> words() {
    return table.rows();
  }

  @Override
  protected boolean readersSeeOnlyWhatIsCommitted() {
    return false;
  }
}
