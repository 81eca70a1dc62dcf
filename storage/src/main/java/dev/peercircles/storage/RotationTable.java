package dev.peercircles.storage;

import dev.peercircles.rotations.Exchange;
import dev.peercircles.rotations.Place;
import dev.peercircles.rotations.PlanId;
import dev.peercircles.rotations.RotationStore;
import dev.peercircles.rotations.Session;
import dev.peercircles.rotations.Turn;
import dev.peercircles.rotations.Wish;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tables {@code rotation_…}. */
final class RotationTable implements RotationStore {
  private static final List<String> TABLES =
      List.of(
          "rotation_turns",
          "rotation_sessions",
          "rotation_places",
          "rotation_returns",
          "rotation_wishes");

  private final Transactions transactions;

  @Inject
  RotationTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public List<Turn> turns(PlanId plan) {
    return transactions.read(h ->
        h.createQuery(
                "select * from rotation_turns where plan = :plan order by session_date, place")
            .bind("plan", plan.value())
            .map((row, _) -> RotationRows.turn(row))
            .list());
  }

  @Override
  public void save(PlanId plan, Turn turn) {
    transactions.write(h ->
        h.createUpdate(
                "insert into rotation_turns (plan, session_date, presenter, account, state, asked,"
                    + " messages, topic, requested, place) values (:plan, :session, :presenter,"
                    + " :account, :state, :asked, :messages, :topic, :requested, :place) on"
                    + " conflict (plan, session_date, presenter) do update set account ="
                    + " excluded.account, state = excluded.state, asked = excluded.asked, messages"
                    + " = excluded.messages, topic = excluded.topic, requested ="
                    + " excluded.requested")
            .bind("plan", plan.value())
            .bind("session", turn.session().toString())
            .bind("presenter", turn.presenter().value())
            .bind("account", turn.account().value())
            .bind("state", turn.state().name())
            .bind("asked", turn.asked().toString())
            .bind("messages", turn.messages())
            .bind("topic", turn.topic())
            .bind("requested", Statements.flag(turn.requested()))
            .bind("place", place(h, "rotation_turns", plan))
            .execute());
  }

  @Override
  public List<Session> sessions(PlanId plan) {
    return transactions.read(h ->
        h.createQuery("select * from rotation_sessions where plan = :plan order by session_date")
            .bind("plan", plan.value())
            .map((row, _) -> RotationRows.session(row))
            .list());
  }

  @Override
  public void save(PlanId plan, Session session) {
    transactions.write(h ->
        h.createUpdate(
                "insert into rotation_sessions (plan, session_date, outcome, available, guest)"
                    + " values (:plan, :session, :outcome, :available, :guest)"
                    + " on conflict (plan, session_date) do update set"
                    + " outcome = excluded.outcome, available = excluded.available,"
                    + " guest = excluded.guest")
            .bind("plan", plan.value())
            .bind("session", session.date().toString())
            .bind("outcome", session.outcome().name())
            .bind(
                "available",
                session.available().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(" ")))
            .bind("guest", session.guest())
            .execute());
  }

  @Override
  public void reopen(PlanId plan, LocalDate session) {
    transactions.write(h ->
        h.execute(
            "delete from rotation_sessions where plan = ? and session_date = ?",
            plan.value(),
            session.toString()));
  }

  @Override
  public List<Place> places(PlanId plan) {
    return transactions.read(h ->
        h.createQuery("select * from rotation_places where plan = :plan order by member")
            .bind("plan", plan.value())
            .map((row, _) -> RotationRows.place(row))
            .list());
  }

  @Override
  public void save(PlanId plan, Place place) {
    transactions.write(h ->
        h.createUpdate(
                "insert into rotation_places (plan, member, since_day, until_day, resting,"
                    + " volunteer, findable, earlier) values (:plan, :member, :since, :until,"
                    + " :resting, :volunteer, :findable, :earlier)"
                    + " on conflict (plan, member) do update set"
                    + " since_day = excluded.since_day, until_day = excluded.until_day,"
                    + " resting = excluded.resting, volunteer = excluded.volunteer,"
                    + " findable = excluded.findable, earlier = excluded.earlier")
            .bind("plan", plan.value())
            .bind("member", place.member().value())
            .bind("since", place.since().toString())
            .bind("until", place.until().map(LocalDate::toString))
            .bind("resting", place.resting().map(LocalDate::toString))
            .bind("volunteer", Statements.flag(place.volunteer()))
            .bind("findable", Statements.flag(place.findable()))
            .bind("earlier", RotationRows.written(place.earlier()))
            .execute());
  }

  @Override
  public List<Exchange> exchanges(PlanId plan) {
    return transactions.read(h ->
        h.createQuery("select * from rotation_returns where plan = :plan order by place")
            .bind("plan", plan.value())
            .map((row, _) -> RotationRows.exchange(row))
            .list());
  }

  @Override
  public void add(PlanId plan, Exchange exchange) {
    transactions.write(h ->
        h.createUpdate(
                "insert into rotation_returns (plan, account, presenter, place)"
                    + " values (:plan, :account, :presenter, :place)")
            .bind("plan", plan.value())
            .bind("account", exchange.account().value())
            .bind("presenter", exchange.presenter().value())
            .bind("place", place(h, "rotation_returns", plan))
            .execute());
  }

  @Override
  public void drop(PlanId plan, Exchange exchange) {
    transactions.write(h ->
        h.execute(
            "delete from rotation_returns where plan = ? and place = (select min(place)"
                + " from rotation_returns where plan = ? and account = ? and presenter = ?)",
            plan.value(),
            plan.value(),
            exchange.account().value(),
            exchange.presenter().value()));
  }

  @Override
  public List<Wish> wishes(PlanId plan) {
    return transactions.read(h ->
        h.createQuery("select * from rotation_wishes where plan = :plan order by place desc")
            .bind("plan", plan.value())
            .map((row, _) -> RotationRows.wish(row))
            .list());
  }

  @Override
  public void wish(PlanId plan, Wish wish) {
    transactions.write(h ->
        h.createUpdate(
                "insert into rotation_wishes (plan, words, member, asked, place)"
                    + " values (:plan, :words, :member, :asked, :place)"
                    + " on conflict (plan, words, member) do update set asked = excluded.asked")
            .bind("plan", plan.value())
            .bind("words", wish.words())
            .bind("member", RotationRows.written(wish.member()))
            .bind("asked", wish.asked().toString())
            .bind("place", place(h, "rotation_wishes", plan))
            .execute());
  }

  @Override
  public void drop(PlanId plan, Wish wish) {
    transactions.write(h ->
        h.execute(
            "delete from rotation_wishes where plan = ? and words = ? and member = ?",
            plan.value(),
            wish.words(),
            RotationRows.written(wish.member())));
  }

  @Override
  public void dropTopic(PlanId plan, String topic) {
    transactions.write(h ->
        h.execute("delete from rotation_wishes where plan = ? and words = ?", plan.value(), topic));
  }

  @Override
  public int dropPassed(PlanId plan, LocalDate before) {
    return transactions.write(h ->
        h.execute(
            "delete from rotation_turns where plan = ? and session_date < ?"
                + " and state in ('NOT_THIS_TIME', 'RELEASED')",
            plan.value(),
            before.toString()));
  }

  @Override
  public int dropAll(PlanId plan) {
    return transactions.write(h ->
        TABLES.stream()
            .mapToInt(t -> h.execute("delete from " + t + " where plan = ?", plan.value()))
            .sum());
  }

  @Override
  public List<PlanId> plans() {
    var sql =
        TABLES.stream().map(t -> "select plan from " + t).collect(Collectors.joining(" union "));
    return transactions.read(h ->
        h.createQuery(sql + " order by plan").map((row, _) -> new PlanId(row.getString(1))).list());
  }

  /** One after the last of the plan. */
  private static long place(Handle handle, String table, PlanId plan) {
    return handle
        .createQuery("select coalesce(max(place), 0) + 1 from " + table + " where plan = :plan")
        .bind("plan", plan.value())
        .mapTo(Long.class)
        .one();
  }
}
