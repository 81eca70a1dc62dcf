package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rotations in memory. */
public final class FakeRotationStore implements RotationStore {
  private record At<K>(PlanId plan, K key) {}

  private record Who(LocalDate session, MemberId member) {}

  private record Whose(String words, Optional<MemberId> member) {}

  private final Table<At<Who>, Turn> turns;
  private final Table<At<LocalDate>, Session> sessions;
  private final Table<At<MemberId>, Place> places;
  private final Table<At<Integer>, Exchange> exchanges;
  private final Table<At<Whose>, Wish> wishes;

  public FakeRotationStore(Journal journal) {
    turns = new Table<>(journal);
    sessions = new Table<>(journal);
    places = new Table<>(journal);
    exchanges = new Table<>(journal);
    wishes = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeRotationStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public List<Turn> turns(PlanId plan) {
    return turns.rows(k -> k.plan().equals(plan)).stream()
        .sorted(Comparator.comparing(Turn::session))
        .toList();
  }

  @Override
  public void save(PlanId plan, Turn turn) {
    turns.put(new At<>(plan, new Who(turn.session(), turn.presenter())), turn);
  }

  @Override
  public List<Session> sessions(PlanId plan) {
    return sessions.rows(k -> k.plan().equals(plan)).stream()
        .sorted(Comparator.comparing(Session::date))
        .toList();
  }

  @Override
  public void save(PlanId plan, Session session) {
    sessions.put(new At<>(plan, session.date()), session);
  }

  @Override
  public void reopen(PlanId plan, LocalDate session) {
    var key = new At<>(plan, session);
    sessions.remove((k, _) -> k.equals(key));
  }

  @Override
  public List<Place> places(PlanId plan) {
    return places.rows(k -> k.plan().equals(plan)).stream()
        .sorted(Comparator.comparing(Place::member))
        .toList();
  }

  @Override
  public void save(PlanId plan, Place place) {
    places.put(new At<>(plan, place.member()), place);
  }

  @Override
  public List<Exchange> exchanges(PlanId plan) {
    return exchanges.rows(k -> k.plan().equals(plan));
  }

  @Override
  public void add(PlanId plan, Exchange exchange) {
    int last =
        exchanges.keys().stream()
            .filter(k -> k.plan().equals(plan))
            .mapToInt(At::key)
            .max()
            .orElse(0);
    exchanges.put(new At<>(plan, last + 1), exchange);
  }

  @Override
  public void drop(PlanId plan, Exchange exchange) {
    int first =
        exchanges.keys().stream()
            .filter(
                k -> k.plan().equals(plan) && exchanges.get(k).filter(exchange::equals).isPresent())
            .mapToInt(At::key)
            .min()
            .orElse(0);
    exchanges.remove((k, _) -> k.equals(new At<>(plan, first)));
  }

  @Override
  public List<Wish> wishes(PlanId plan) {
    return wishes.rows(k -> k.plan().equals(plan)).reversed();
  }

  @Override
  public void wish(PlanId plan, Wish wish) {
    wishes.put(key(plan, wish), wish);
  }

  @Override
  public void drop(PlanId plan, Wish wish) {
    var key = key(plan, wish);
    wishes.remove((k, _) -> k.equals(key));
  }

  @Override
  public void dropTopic(PlanId plan, String topic) {
    wishes.remove((k, w) -> k.plan().equals(plan) && w.words().equals(topic));
  }

  private static At<Whose> key(PlanId plan, Wish wish) {
    return new At<>(plan, new Whose(wish.words(), wish.member()));
  }

  @Override
  public int dropPassed(PlanId plan, LocalDate before) {
    return turns.remove(
        (k, t) -> k.plan().equals(plan) && !t.counts() && t.session().isBefore(before));
  }

  @Override
  public int dropAll(PlanId plan) {
    return turns.remove((k, _) -> k.plan().equals(plan))
        + sessions.remove((k, _) -> k.plan().equals(plan))
        + places.remove((k, _) -> k.plan().equals(plan))
        + exchanges.remove((k, _) -> k.plan().equals(plan))
        + wishes.remove((k, _) -> k.plan().equals(plan));
  }

  @Override
  public List<PlanId> plans() {
    return Stream.of(
            turns.keys().stream().map(At::plan),
            sessions.keys().stream().map(At::plan),
            places.keys().stream().map(At::plan),
            exchanges.keys().stream().map(At::plan),
            wishes.keys().stream().map(At::plan))
        .flatMap(s -> s)
        .distinct()
        .sorted(Comparator.comparing(PlanId::value))
        .toList();
  }
}
