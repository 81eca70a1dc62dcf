package dev.peercircles.storage;

import dev.peercircles.checkins.CheckinAnswer;
import dev.peercircles.checkins.CheckinStore;
import dev.peercircles.checkins.NextStep;
import dev.peercircles.checkins.Round;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * The tables {@code checkin_rounds}, {@code checkin_answers}, {@code next_steps} and {@code
 * agenda_dates}.
 */
final class CheckinTable implements CheckinStore {
  /** What is kept of people: tables, each with the day that says how old a row is. */
  private static final Map<String, String> KEPT =
      Map.of("checkin_answers", "round_date", "next_steps", "said", "agenda_dates", "last_date");

  private static final String ANYTHING =
      "select circle, member from checkin_answers union select circle, member from next_steps"
          + " union select circle, member from agenda_dates";

  private final Transactions transactions;

  @Inject
  CheckinTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public void open(Round round) {
    transactions.write(h -> CheckinRows.insert(h, round));
  }

  @Override
  public Optional<Round> round(CircleId circle, LocalDate date) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select * from checkin_rounds"
                        + " where circle = :circle and round_date = :date"),
                circle)
            .bind("date", date.toString())
            .map(CheckinRows::round)
            .findOne());
  }

  @Override
  public Optional<Round> latest(CircleId circle) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select * from checkin_rounds where circle = :circle"
                        + " order by round_date desc limit 1"),
                circle)
            .map(CheckinRows::round)
            .findOne());
  }

  @Override
  public Optional<Round> roundBefore(CircleId circle, LocalDate date) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select * from checkin_rounds where circle = :circle"
                        + " and round_date < :date order by round_date desc limit 1"),
                circle)
            .bind("date", date.toString())
            .map(CheckinRows::round)
            .findOne());
  }

  @Override
  public int rounds(CircleId circle) {
    return transactions.read(h ->
        of(h.createQuery("select count(*) from checkin_rounds where circle = :circle"), circle)
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void save(CircleId circle, LocalDate round, CheckinAnswer answer) {
    transactions.write(h -> CheckinRows.save(h, circle, round, answer));
  }

  @Override
  public Optional<CheckinAnswer> answer(CircleId circle, LocalDate round, MemberId member) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select * from checkin_answers where circle = :circle"
                        + " and round_date = :date and member = :member"),
                circle)
            .bind("date", round.toString())
            .bind("member", member.value())
            .map(CheckinRows::answer)
            .findOne());
  }

  @Override
  public List<CheckinAnswer> answers(CircleId circle, LocalDate round) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select * from checkin_answers"
                        + " where circle = :circle and round_date = :date order by place"),
                circle)
            .bind("date", round.toString())
            .map(CheckinRows::answer)
            .list());
  }

  @Override
  public void save(CircleId circle, NextStep step) {
    transactions.write(h ->
        h.execute(
            "insert into next_steps (circle, member, words, said) values (?, ?, ?, ?)"
                + " on conflict (circle, member) do update set words = excluded.words,"
                + " said = excluded.said",
            circle.value(),
            step.member().value(),
            step.words(),
            step.said().toString()));
  }

  @Override
  public Optional<NextStep> step(CircleId circle, MemberId member) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select * from next_steps where circle = :circle and member = :member"),
                circle)
            .bind("member", member.value())
            .map(CheckinRows::step)
            .findOne());
  }

  @Override
  public void dropStep(CircleId circle, MemberId member) {
    transactions.write(h ->
        h.execute(
            "delete from next_steps where circle = ? and member = ?",
            circle.value(),
            member.value()));
  }

  @Override
  public Optional<LocalDate> lastOnAgenda(CircleId circle, MemberId member) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select last_date from agenda_dates"
                        + " where circle = :circle and member = :member"),
                circle)
            .bind("member", member.value())
            .map((row, _) -> LocalDate.parse(row.getString(1)))
            .findOne());
  }

  @Override
  public void onAgenda(CircleId circle, MemberId member, LocalDate date) {
    transactions.write(h ->
        h.execute(
            "insert into agenda_dates (circle, member, last_date) values (?, ?, ?)"
                + " on conflict (circle, member) do update set last_date = excluded.last_date",
            circle.value(),
            member.value(),
            date.toString()));
  }

  @Override
  public int dropAnswersBefore(CircleId circle, LocalDate date) {
    return transactions.write(h ->
        h.execute(
            "delete from checkin_answers where circle = ? and round_date < ?",
            circle.value(),
            date.toString()));
  }

  @Override
  public int dropStepsBefore(CircleId circle, LocalDate date) {
    return transactions.write(h ->
        h.execute(
            "delete from next_steps where circle = ? and said < ?",
            circle.value(),
            date.toString()));
  }

  @Override
  public int dropOf(CircleId circle, MemberId member, LocalDate before) {
    return transactions.write(h ->
        KEPT.entrySet().stream()
            .mapToInt(table ->
                h.execute(
                    "delete from %s where circle = ? and member = ? and %s < ?"
                        .formatted(table.getKey(), table.getValue()),
                    circle.value(),
                    member.value(),
                    before.toString()))
            .sum());
  }

  @Override
  public int dropAll(CircleId circle) {
    return transactions.write(h ->
        KEPT.keySet().stream()
            .mapToInt(t -> h.execute("delete from " + t + " where circle = ?", circle.value()))
            .sum());
  }

  @Override
  public List<MemberId> people(CircleId circle) {
    return transactions.read(h ->
        of(
                h.createQuery(
                    "select distinct member from ("
                        + ANYTHING
                        + ") as kept"
                        + " where circle = :circle order by member"),
                circle)
            .map((row, _) -> new MemberId(row.getString(1)))
            .list());
  }

  @Override
  public List<CircleId> circles() {
    return transactions.read(h ->
        h.createQuery("select distinct circle from (" + ANYTHING + ") as kept order by circle")
            .map((row, _) -> new CircleId(row.getString(1)))
            .list());
  }

  private static Query of(Query query, CircleId circle) {
    return query.bind("circle", circle.value());
  }
}
