package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.schedule.OccurrenceKey;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code occurrences}. */
final class OccurrenceTable implements OccurrenceStore {
  private final Transactions transactions;

  @Inject
  OccurrenceTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public boolean insert(OccurrenceKey key, Instant at, Optional<String> skipped) {
    return transactions.write(h ->
        bound(
                h.createUpdate(
                    "insert into occurrences (circle, plan, step, due_date, recorded_at,"
                        + " skipped) values (:circle, :plan, :step, :date, :at, :skipped)"
                        + " on conflict do nothing"),
                key)
            .bind("at", at.toEpochMilli())
            .bind("skipped", skipped)
            .execute())
        == 1;
  }

  @Override
  public boolean isRecorded(OccurrenceKey key) {
    return transactions.read(h ->
        bound(
                h.createQuery(
                    "select count(*) from occurrences where circle = :circle"
                        + " and plan = :plan and step = :step and due_date = :date"),
                key)
            .mapTo(Integer.class)
            .one())
        == 1;
  }

  @Override
  public List<LocalDate> done(CircleId circle, String plan, String step, LocalDate from) {
    return transactions.read(h ->
        bound(
                h.createQuery(
                    "select due_date from occurrences where circle = :circle and plan = :plan"
                        + " and step = :step and due_date >= :date and skipped is null"
                        + " order by due_date"),
                new OccurrenceKey(circle, plan, step, from))
            .map((row, _) -> LocalDate.parse(row.getString(1)))
            .list());
  }

  @Override
  public int dropBefore(LocalDate date) {
    return transactions.write(
        h -> h.execute("delete from occurrences where due_date < ?", date.toString()));
  }

  private static <S extends SqlStatement<S>> S bound(S statement, OccurrenceKey key) {
    return statement
        .bind("circle", key.circle().value())
        .bind("plan", key.plan())
        .bind("step", key.step())
        .bind("date", key.date().toString());
  }
}
