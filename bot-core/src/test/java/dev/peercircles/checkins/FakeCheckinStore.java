package dev.peercircles.checkins;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Check-ins in memory. */
public final class FakeCheckinStore implements CheckinStore {
  private record RoundKey(CircleId circle, LocalDate date) {}

  private record AnswerKey(CircleId circle, LocalDate round, MemberId member) {}

  private record MemberKey(CircleId circle, MemberId member) {}

  private final Table<RoundKey, Round> rounds;
  private final Table<AnswerKey, CheckinAnswer> answers;
  private final Table<MemberKey, NextStep> steps;
  private final Table<MemberKey, LocalDate> agendas;

  public FakeCheckinStore(Journal journal) {
    rounds = new Table<>(journal);
    answers = new Table<>(journal);
    steps = new Table<>(journal);
    agendas = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeCheckinStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public void open(Round round) {
    rounds.put(new RoundKey(round.circle(), round.date()), round);
  }

  @Override
  public Optional<Round> round(CircleId circle, LocalDate date) {
    return rounds.get(new RoundKey(circle, date));
  }

  @Override
  public Optional<Round> latest(CircleId circle) {
    return rounds.rows(k -> k.circle().equals(circle)).stream()
        .max(Comparator.comparing(Round::date));
  }

  @Override
  public Optional<Round> roundBefore(CircleId circle, LocalDate date) {
    return rounds.rows(k -> k.circle().equals(circle) && k.date().isBefore(date)).stream()
        .max(Comparator.comparing(Round::date));
  }

  @Override
  public int rounds(CircleId circle) {
    return rounds.rows(k -> k.circle().equals(circle)).size();
  }

  @Override
  public void save(CircleId circle, LocalDate round, CheckinAnswer answer) {
    answers.put(new AnswerKey(circle, round, answer.member()), answer);
  }

  @Override
  public Optional<CheckinAnswer> answer(CircleId circle, LocalDate round, MemberId member) {
    return answers.get(new AnswerKey(circle, round, member));
  }

  @Override
  public List<CheckinAnswer> answers(CircleId circle, LocalDate round) {
    return answers.rows(k -> k.circle().equals(circle) && k.round().equals(round));
  }

  @Override
  public void save(CircleId circle, NextStep step) {
    steps.put(new MemberKey(circle, step.member()), step);
  }

  @Override
  public Optional<NextStep> step(CircleId circle, MemberId member) {
    return steps.get(new MemberKey(circle, member));
  }

  @Override
  public void dropStep(CircleId circle, MemberId member) {
    steps.remove((k, _) -> k.equals(new MemberKey(circle, member)));
  }

  @Override
  public Optional<LocalDate> lastOnAgenda(CircleId circle, MemberId member) {
    return agendas.get(new MemberKey(circle, member));
  }

  @Override
  public void onAgenda(CircleId circle, MemberId member, LocalDate date) {
    agendas.put(new MemberKey(circle, member), date);
  }

  @Override
  public int dropAnswersBefore(CircleId circle, LocalDate date) {
    return answers.remove((k, _) -> k.circle().equals(circle) && k.round().isBefore(date));
  }

  @Override
  public int dropStepsBefore(CircleId circle, LocalDate date) {
    return steps.remove((k, s) -> k.circle().equals(circle) && s.said().isBefore(date));
  }

  @Override
  public int dropOf(CircleId circle, MemberId member, LocalDate before) {
    var theirs = new MemberKey(circle, member);
    return answers.remove((k, _) ->
        k.circle().equals(circle) && k.member().equals(member) && k.round().isBefore(before))
        + steps.remove((k, s) -> k.equals(theirs) && s.said().isBefore(before))
        + agendas.remove((k, day) -> k.equals(theirs) && day.isBefore(before));
  }

  @Override
  public int dropAll(CircleId circle) {
    return answers.remove((k, _) -> k.circle().equals(circle))
        + steps.remove((k, _) -> k.circle().equals(circle))
        + agendas.remove((k, _) -> k.circle().equals(circle));
  }

  @Override
  public List<MemberId> people(CircleId circle) {
    return kept()
        .filter(k -> k.circle().equals(circle))
        .map(MemberKey::member)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<CircleId> circles() {
    return kept().map(MemberKey::circle).distinct().sorted().toList();
  }

  private Stream<MemberKey> kept() {
    return Stream.of(
            answers.keys().stream().map(k -> new MemberKey(k.circle(), k.member())),
            steps.keys().stream(),
            agendas.keys().stream())
        .flatMap(s -> s);
  }
}
