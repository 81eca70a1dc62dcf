package dev.peercircles.rotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link RotationStore} does. */
public abstract class RotationStoreContract {
  private static final PlanId LUNCH = new PlanId("em-berlin/lunch");
  private static final PlanId OTHER = new PlanId("all/lunch");
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 4);
  private static final LocalDate SECOND = FIRST.plusWeeks(2);

  /** The store under test. */
  protected abstract RotationStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void keepsTurnsBySessionAndReplacesThoseOfTheSamePerson() {
    var later = turn(SECOND, ANA, Turn.State.ASKED);
    var first = turn(FIRST, BO, Turn.State.ASKED).about("on-call");
    var second =
        new Turn(FIRST, ANA, BO, Turn.State.YES, FIRST, 3, Optional.empty()).requested(true);
    run(() -> store().save(LUNCH, later));
    run(() -> store().save(LUNCH, first));
    run(() -> store().save(LUNCH, second));
    run(() -> store().save(LUNCH, first.in(Turn.State.YES)));

    assertThat(store().turns(LUNCH)).containsExactly(first.in(Turn.State.YES), second, later);
    assertThat(store().turns(OTHER)).isEmpty();
  }

  @Test
  void keepsWhatBecameOfDates() {
    var held = new Session(FIRST, Session.Outcome.OVER, Set.of(ANA, BO), Optional.empty());
    var guest = new Session(SECOND, Session.Outcome.GUEST, Set.of(), Optional.of("Nadia, on X"));
    run(() -> store().save(LUNCH, guest));
    run(() -> store().save(LUNCH, held));
    run(() -> store().save(LUNCH, held.as(Session.Outcome.HELD)));

    assertThat(store().sessions(LUNCH)).containsExactly(held.as(Session.Outcome.HELD), guest);

    run(() -> store().reopen(LUNCH, SECOND));
    assertThat(store().sessions(LUNCH)).hasSize(1);
  }

  @Test
  void keepsPlaces() {
    var bo = Place.from(BO, FIRST).volunteering(true).findable(true);
    var ana = Place.from(ANA, FIRST).restingUntil(SECOND).left(SECOND);
    run(() -> store().save(LUNCH, bo));
    run(() -> store().save(LUNCH, ana));

    assertThat(store().places(LUNCH)).containsExactly(ana, bo);
    run(() -> store().save(LUNCH, Place.from(ANA, SECOND)));
    assertThat(store().places(LUNCH)).containsExactly(Place.from(ANA, SECOND), bo);
  }

  @Test
  void keepsWhenSomebodyWasThereBefore() {
    var once = Place.from(ANA, FIRST).left(SECOND).back(SECOND.plusWeeks(3));
    var twice = once.left(SECOND.plusWeeks(9)).back(SECOND.plusWeeks(12));
    run(() -> store().save(LUNCH, once));
    run(() -> store().save(LUNCH, twice));

    assertThat(store().places(LUNCH)).containsExactly(twice);
    assertThat(twice.earlier()).hasSize(2);
  }

  @Test
  void keepsExchangesUntilTheyAreKept() {
    run(() -> store().add(LUNCH, new Exchange(BO, ANA)));
    run(() -> store().add(LUNCH, new Exchange(ANA, BO)));
    assertThat(store().exchanges(LUNCH))
        .containsExactly(new Exchange(BO, ANA), new Exchange(ANA, BO));

    run(() -> store().drop(LUNCH, new Exchange(BO, ANA)));
    assertThat(store().exchanges(LUNCH)).containsExactly(new Exchange(ANA, BO));
  }

  @Test
  void keepsWishesOncePerPersonAndNewestFirst() {
    var old = new Wish("hiring", Optional.empty(), FIRST);
    run(() -> store().wish(LUNCH, of("on-call", ANA, FIRST)));
    run(() -> store().wish(LUNCH, old));
    run(() -> store().wish(LUNCH, of("on-call", BO, FIRST)));
    run(() -> store().wish(LUNCH, of("on-call", ANA, SECOND)));
    run(() -> store().wish(OTHER, of("rust", ANA, FIRST)));

    assertThat(store().wishes(LUNCH))
        .containsExactly(of("on-call", BO, FIRST), old, of("on-call", ANA, SECOND));
    assertThat(store().topics(LUNCH)).containsExactly("on-call", "hiring");

    run(() -> store().drop(LUNCH, of("on-call", BO, SECOND)));
    run(() -> store().drop(LUNCH, old));
    assertThat(store().wishes(LUNCH)).containsExactly(of("on-call", ANA, SECOND));
  }

  @Test
  void forgetsATopicThatWasTakenUpWhoeverWishedForIt() {
    run(() -> store().wish(LUNCH, of("hiring", ANA, FIRST)));
    run(() -> store().wish(LUNCH, of("hiring", BO, FIRST)));
    run(() -> store().wish(LUNCH, of("on-call", BO, FIRST)));

    run(() -> store().dropTopic(LUNCH, "hiring"));

    assertThat(store().topics(LUNCH)).containsExactly("on-call");
  }

  @Test
  void keepsAsManyExchangesOfTheSameTwoAsTheyAgreed() {
    var returned = new Exchange(BO, ANA);
    run(() -> store().add(LUNCH, returned));
    run(() -> store().add(LUNCH, new Exchange(ANA, BO)));
    run(() -> store().add(LUNCH, returned));
    run(() -> store().add(OTHER, returned));
    assertThat(store().exchanges(LUNCH)).containsExactly(returned, new Exchange(ANA, BO), returned);

    run(() -> store().drop(LUNCH, returned));

    assertThat(store().exchanges(LUNCH)).containsExactly(new Exchange(ANA, BO), returned);
    assertThat(store().exchanges(OTHER)).containsExactly(returned);
  }

  private static Wish of(String words, MemberId member, LocalDate day) {
    return new Wish(words, Optional.of(member), day);
  }

  @Test
  void forgetsWhoPassedAndAllOfAPlan() {
    run(() -> store().save(LUNCH, turn(FIRST, ANA, Turn.State.NOT_THIS_TIME)));
    run(() -> store().save(LUNCH, turn(FIRST, BO, Turn.State.YES)));
    run(() -> store().wish(OTHER, of("on-call", ANA, FIRST)));
    assertThat(store().plans()).containsExactly(OTHER, LUNCH);

    run(() -> assertThat(store().dropPassed(LUNCH, SECOND)).isEqualTo(1));
    assertThat(store().turns(LUNCH)).extracting(Turn::presenter).containsExactly(BO);

    run(() -> assertThat(store().dropAll(LUNCH)).isEqualTo(1));
    assertThat(store().plans()).containsExactly(OTHER);
  }

  @Test
  void wantsAUnitOfWorkToWrite() {
    assertThatThrownBy(() -> store().wish(LUNCH, of("on-call", ANA, FIRST)))
        .isInstanceOf(IllegalStateException.class);
  }

  private void run(Runnable writes) {
    units()
        .run(() -> {
          writes.run();
          return true;
        });
  }

  private static Turn turn(LocalDate session, MemberId member, Turn.State state) {
    return new Turn(session, member, member, state, FIRST, 1, Optional.empty());
  }
}
