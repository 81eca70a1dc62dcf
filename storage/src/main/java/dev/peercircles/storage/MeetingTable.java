package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.meetings.MeetingReport;
import dev.peercircles.meetings.MeetingStore;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code meeting_reports} and {@code meeting_regrets}. */
final class MeetingTable implements MeetingStore {
  private final Transactions transactions;

  @Inject
  MeetingTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public void report(CircleId circle, LocalDate meeting, MeetingReport report) {
    transactions.write(h ->
        bound(
                h.createUpdate(
                    "insert into meeting_reports (circle, meeting, outcome, people)"
                        + " values (:circle, :meeting, :outcome, :people)"
                        + " on conflict (circle, meeting) do update set"
                        + " outcome = excluded.outcome, people = excluded.people"),
                circle,
                meeting)
            .bind("outcome", report.outcome().name())
            .bind("people", report.people().stream().boxed().findFirst())
            .execute());
  }

  @Override
  public Optional<MeetingReport> reported(CircleId circle, LocalDate meeting) {
    return transactions.read(h ->
        bound(
                h.createQuery(
                    "select outcome, people from meeting_reports"
                        + " where circle = :circle and meeting = :meeting"),
                circle,
                meeting)
            .map(MeetingTable::report)
            .findOne());
  }

  @Override
  public void cantCome(CircleId circle, LocalDate meeting, MemberId member, boolean cant) {
    var sql =
        cant
            ? "insert into meeting_regrets (circle, meeting, member)"
                + " values (:circle, :meeting, :member) on conflict do nothing"
            : "delete from meeting_regrets"
                + " where circle = :circle and meeting = :meeting and member = :member";
    transactions.write(
        h -> bound(h.createUpdate(sql), circle, meeting).bind("member", member.value()).execute());
  }

  @Override
  public Set<MemberId> cantCome(CircleId circle, LocalDate meeting) {
    return transactions.read(h ->
        bound(
                h.createQuery(
                    "select member from meeting_regrets"
                        + " where circle = :circle and meeting = :meeting"),
                circle,
                meeting)
            .map((row, _) -> new MemberId(row.getString(1)))
            .set());
  }

  @Override
  public int dropNamesBefore(LocalDate date) {
    return transactions.write(
        h -> h.execute("delete from meeting_regrets where meeting < ?", date.toString()));
  }

  private static <S extends SqlStatement<S>> S bound(
      S statement, CircleId circle, LocalDate meeting) {
    return statement.bind("circle", circle.value()).bind("meeting", meeting.toString());
  }

  private static MeetingReport report(ResultSet row, StatementContext context) throws SQLException {
    int count = row.getInt("people");
    var people = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
    return new MeetingReport(MeetingReport.Held.valueOf(row.getString("outcome")), people);
  }
}
