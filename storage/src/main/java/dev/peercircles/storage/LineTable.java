package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.LineStore;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code lines}. */
final class LineTable implements LineStore {
  private final Transactions transactions;

  @Inject
  LineTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public void add(Collection<Line> lines) {
    if (!lines.isEmpty()) {
      transactions.write(h -> lines.stream().mapToInt(l -> add(h, l)).sum());
    }
  }

  @Override
  public void put(Collection<Line> lines) {
    if (!lines.isEmpty()) {
      transactions.write(h -> lines.stream().mapToInt(l -> save(h, l, ", taken_by = null")).sum());
    }
  }

  private static int add(Handle handle, Line line) {
    return save(handle, line, " where lines.taken_by is null");
  }

  private static int save(Handle handle, Line line, String whetherTaken) {
    return handle
        .createUpdate(
            "insert into lines (line_key, circle, slot, line_rank, body, from_day, until_day)"
                + " values (:key, :circle, :slot, :rank, :body, :from, :until)"
                + " on conflict (line_key) do update set circle = excluded.circle,"
                + " slot = excluded.slot, line_rank = excluded.line_rank, body = excluded.body,"
                + " from_day = excluded.from_day, until_day = excluded.until_day"
                + whetherTaken)
        .bind("key", line.key())
        .bind("circle", line.circle().value())
        .bind("slot", line.slot().name())
        .bind("rank", line.rank())
        .bind("body", MessageJson.write(new MessageJson.LineBody(line.text(), line.buttons())))
        .bind("from", line.from().toString())
        .bind("until", line.until().toString())
        .execute();
  }

  @Override
  public List<Line> waiting(CircleId circle, Line.Slot slot, LocalDate day) {
    return transactions.read(h ->
        h.createQuery(
                "select * from lines where circle = :circle and slot = :slot"
                    + " and taken_by is null and from_day <= :day and until_day >= :day"
                    + " order by line_rank, line_key")
            .bind("circle", circle.value())
            .bind("slot", slot.name())
            .bind("day", day.toString())
            .map(LineTable::line)
            .list());
  }

  @Override
  public void take(Collection<String> keys, String takenBy) {
    transactions.write(h ->
        keys.stream()
            .mapToInt(key ->
                h.execute(
                    "update lines set taken_by = ? where taken_by is null and line_key = ?",
                    takenBy,
                    key))
            .sum());
  }

  @Override
  public List<Line> takenBy(String takenBy) {
    return transactions.read(h ->
        h.createQuery("select * from lines where taken_by = :by order by line_rank, line_key")
            .bind("by", takenBy)
            .map(LineTable::line)
            .list());
  }

  @Override
  public int dropBefore(Line.Slot slot, LocalDate day) {
    return transactions.write(h ->
        h.execute(
            "delete from lines where slot = ? and until_day < ?", slot.name(), day.toString()));
  }

  private static Line line(ResultSet row, StatementContext context) throws SQLException {
    var body = MessageJson.line(row.getString("body"));
    return new Line(
        row.getString("line_key"),
        new CircleId(row.getString("circle")),
        Line.Slot.valueOf(row.getString("slot")),
        row.getInt("line_rank"),
        body.text(),
        body.buttons(),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("until_day")));
  }
}
