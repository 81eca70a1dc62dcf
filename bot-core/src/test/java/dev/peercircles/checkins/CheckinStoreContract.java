package dev.peercircles.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CheckinStore} does. */
public abstract class CheckinStoreContract {
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final CircleId OTHER = new CircleId("em-paris");
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
  private static final Instant NOW = Instant.parse("2026-10-12T08:00:00Z");

  /** The store under test. */
  protected abstract CheckinStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void roundsComeBackAsTheyWere() {
    open(DAY.plusWeeks(1), 2);
    open(DAY, 1);

    assertThat(store().round(CIRCLE, DAY)).contains(round(DAY, 1));
    assertThat(store().round(CIRCLE, DAY.plusDays(1))).isEmpty();
    assertThat(store().round(OTHER, DAY)).isEmpty();
    assertThat(store().latest(CIRCLE)).contains(round(DAY.plusWeeks(1), 2));
    assertThat(store().latest(OTHER)).isEmpty();
    assertThat(store().rounds(CIRCLE)).isEqualTo(2);
    assertThat(store().rounds(OTHER)).isZero();
  }

  @Test
  void theRoundBeforeADateIsTheNewestEarlierOne() {
    open(DAY, 1);
    open(DAY.plusWeeks(1), 2);
    open(DAY.plusWeeks(2), 3);

    assertThat(store().roundBefore(CIRCLE, DAY.plusWeeks(2))).contains(round(DAY.plusWeeks(1), 2));
    assertThat(store().roundBefore(CIRCLE, DAY)).isEmpty();
  }

  @Test
  void anAnswerComesBackAsItWas() {
    var full =
        new CheckinAnswer(
            ANA,
            false,
            Optional.of("How do I say \"no\"? 🙈\n\tIt isn't easy; drop table"),
            Optional.of(Help.TIME_AT_MEETING),
            Optional.of(StepResult.PARTLY),
            Optional.of("half of it"),
            3,
            NOW);
    var skipped =
        new CheckinAnswer(
            BO,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            NOW);

    save(full);
    save(skipped);

    assertThat(store().answer(CIRCLE, DAY, ANA)).contains(full);
    assertThat(store().answer(CIRCLE, DAY, BO)).contains(skipped);
    assertThat(store().answer(CIRCLE, DAY.plusWeeks(1), ANA)).isEmpty();
    assertThat(store().answer(OTHER, DAY, ANA)).isEmpty();
  }

  @Test
  void answersStandInTheOrderInWhichPeopleFirstAnswered() {
    save(says(BO, "first"));
    save(says(ANA, "second"));
    save(says(BO, "first, changed"));

    assertThat(store().answers(CIRCLE, DAY))
        .extracting(a -> a.stuck().orElseThrow())
        .containsExactly("first, changed", "second");
  }

  @Test
  void aNextStepReplacesTheOneBeforeAndGoesWhenReportedOn() {
    step(new NextStep(ANA, "ask for help", DAY));
    step(new NextStep(ANA, "ask again", DAY.plusDays(1)));

    assertThat(store().step(CIRCLE, ANA)).contains(new NextStep(ANA, "ask again", DAY.plusDays(1)));
    assertThat(store().step(OTHER, ANA)).isEmpty();

    in(() -> store().dropStep(CIRCLE, ANA));
    assertThat(store().step(CIRCLE, ANA)).isEmpty();
  }

  @Test
  void onlyTheLastDayOnAnAgendaIsKept() {
    assertThat(store().lastOnAgenda(CIRCLE, ANA)).isEmpty();

    in(() -> store().onAgenda(CIRCLE, ANA, DAY));
    in(() -> store().onAgenda(CIRCLE, ANA, DAY.plusWeeks(1)));

    assertThat(store().lastOnAgenda(CIRCLE, ANA)).contains(DAY.plusWeeks(1));
    assertThat(store().lastOnAgenda(CIRCLE, BO)).isEmpty();
  }

  @Test
  void answersOfEarlierRoundsAreDropped() {
    save(says(ANA, "this week"));
    in(() -> store().save(CIRCLE, DAY.minusWeeks(1), says(ANA, "last week")));
    in(() -> store().save(OTHER, DAY.minusWeeks(1), says(ANA, "elsewhere")));

    assertThat(units().run(() -> store().dropAnswersBefore(CIRCLE, DAY))).isEqualTo(1);

    assertThat(store().answers(CIRCLE, DAY)).hasSize(1);
    assertThat(store().answers(CIRCLE, DAY.minusWeeks(1))).isEmpty();
    assertThat(store().answers(OTHER, DAY.minusWeeks(1))).hasSize(1);
  }

  @Test
  void stepsSaidEarlierAreDropped() {
    step(new NextStep(ANA, "old", DAY.minusDays(1)));
    step(new NextStep(BO, "new", DAY));

    assertThat(units().run(() -> store().dropStepsBefore(CIRCLE, DAY))).isEqualTo(1);

    assertThat(store().step(CIRCLE, ANA)).isEmpty();
    assertThat(store().step(CIRCLE, BO)).isPresent();
  }

  @Test
  void whatIsKeptOfOneMemberIsDropped() {
    everythingOf(ANA);
    everythingOf(BO);

    assertThat(units().run(() -> store().dropOf(CIRCLE, ANA, DAY))).isZero();
    assertThat(units().run(() -> store().dropOf(CIRCLE, ANA, DAY.plusDays(1)))).isEqualTo(3);

    assertThat(store().people(CIRCLE)).containsExactly(BO);
    assertThat(store().answer(CIRCLE, DAY, ANA)).isEmpty();
    assertThat(store().step(CIRCLE, ANA)).isEmpty();
    assertThat(store().lastOnAgenda(CIRCLE, ANA)).isEmpty();
  }

  @Test
  void whatIsKeptOfOneCircleIsDropped() {
    everythingOf(ANA);
    everythingOf(BO);
    in(() -> store().onAgenda(OTHER, ANA, DAY));
    open(DAY, 1);

    assertThat(units().run(() -> store().dropAll(CIRCLE))).isEqualTo(6);

    assertThat(store().people(CIRCLE)).isEmpty();
    assertThat(store().circles()).containsExactly(OTHER);
    assertThat(store().rounds(CIRCLE)).isEqualTo(1);
  }

  @Test
  void peopleAndCirclesOfWhomAnythingIsKeptAreNamedOnce() {
    in(() -> store().onAgenda(OTHER, BO, DAY));
    everythingOf(BO);
    everythingOf(ANA);
    open(DAY, 1);

    assertThat(store().people(CIRCLE)).containsExactly(ANA, BO);
    assertThat(store().people(OTHER)).containsExactly(BO);
    assertThat(store().circles()).isEqualTo(List.of(CIRCLE, OTHER));
  }

  private void everythingOf(MemberId member) {
    save(says(member, "stuck"));
    step(new NextStep(member, "try", DAY));
    in(() -> store().onAgenda(CIRCLE, member, DAY));
  }

  private void open(LocalDate date, int number) {
    in(() -> store().open(round(date, number)));
  }

  private void save(CheckinAnswer answer) {
    in(() -> store().save(CIRCLE, DAY, answer));
  }

  private void step(NextStep step) {
    in(() -> store().save(CIRCLE, step));
  }

  private void in(Runnable work) {
    units()
        .run(() -> {
          work.run();
          return 1;
        });
  }

  private static Round round(LocalDate date, int number) {
    return new Round(
        CIRCLE,
        date,
        date.minusDays(3),
        date.minusDays(1).atTime(18, 0),
        "What are you stuck on?",
        number,
        number < 3);
  }

  private static CheckinAnswer says(MemberId member, String words) {
    return new CheckinAnswer(
        member,
        false,
        Optional.of(words),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        NOW);
  }
}
