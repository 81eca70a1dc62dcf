package dev.peercircles.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Samples;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.ComeBack;
import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.Couriers;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePlatform;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.Forgotten;
import dev.peercircles.delivery.Hindsight;
import dev.peercircles.delivery.KeyedIds;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.Sighting;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.testing.ShiftingZone;
import dev.peercircles.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is late, what is missed, and a clock that is wrong. */
class DutyRunnerTest {
  private static final Circle CIRCLE = Samples.EM_BERLIN;
  private static final Rhythm RHYTHM = new Rhythm(CIRCLE.id(), "weekly", "open");
  private static final Instant FIRST = Instant.parse("2026-10-12T07:30:00Z");
  private static final Instant SECOND = Instant.parse("2026-10-19T07:30:00Z");
  private static final Instant THIRD = Instant.parse("2026-10-26T08:30:00Z");

  private final TestClock clock = new TestClock(FIRST);
  private final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  private static final PostIds IDS = new KeyedIds(new byte[32]);
  private final FakeOutbox outbox = new FakeOutbox(work, IDS);
  private final FakePlatform platform = new FakePlatform(CIRCLE.home().platform());
  private final FakeLineStore lines = new FakeLineStore(work);
  private final FakeOccurrenceStore occurrences = new FakeOccurrenceStore(work);
  private boolean reminds = false;
  private boolean turnIsComing = false;
  private Optional<Instant> possibleSince = Optional.empty();
  private LocalTime opens = LocalTime.of(9, 30);
  private ZoneId zone = CIRCLE.zone();
  private final DutyRunner runner =
      new DutyRunner(
          new FakeCircles().with(CIRCLE),
          occurrences,
          lines,
          outbox,
          new Budget(new FakeBudgetStore(work), Set.of((_, _, _) -> turnIsComing)),
          new Noticeboard(lines, new FakeCircles().with(CIRCLE), Set.of()),
          new Recollection(
              Couriers.hindsight(outbox, IDS, new FakeCircles().with(CIRCLE), platform, clock)),
          clock,
          Set.of(new Weekly()));

  @Test
  void shouldDoWhatIsDueAndNameTheNext() {
    assertThat(wake(FIRST)).contains(SECOND);
    assertThat(said()).containsExactly("2026-10-12");
  }

  @Test
  void shouldMakeUpForWhatIsLateWithinItsGraceAndSaySo() {
    clock.set(FIRST.plus(Duration.ofMinutes(239)));

    assertThat(wake(FIRST)).contains(SECOND);

    assertThat(said()).containsExactly("2026-10-12 delayed");
  }

  @Test
  void shouldSkipWhatIsBeyondItsGraceOnceAndSayWhy() {
    clock.set(FIRST.plus(Duration.ofHours(4)));

    assertThat(wake(FIRST)).contains(SECOND);

    assertThat(said()).isEmpty();
    assertThat(waiting())
        .containsExactly("The check-in of Monday 12 Oct was missed: the bot wasn't running.");
    assertThat(occurrences.isRecorded(key("2026-10-12"))).isTrue();
    wake(FIRST);
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void shouldSaySeveralMissedOnesInOneLine() {
    clock.set(SECOND.plus(Duration.ofDays(5)));

    assertThat(wake(FIRST)).contains(THIRD);

    assertThat(said()).isEmpty();
    assertThat(waiting())
        .containsExactly(
            "The check-ins of Monday 12 Oct and Monday 19 Oct were missed: the bot wasn't"
                + " running.");
  }

  @Test
  void shouldCountManyMissedOnesInsteadOfNamingThem() {
    clock.set(FIRST.plus(Duration.ofDays(40)));

    wake(FIRST);

    assertThat(waiting())
        .containsExactly(
            "6 check-ins from Monday 12 Oct to Monday 16 Nov were missed: the bot wasn't running.");
  }

  @Test
  void shouldNotCallMissedWhatStandsThereForgotten() {
    stood("2026-10-12", "2026-10-12 as it was");
    clock.set(FIRST.plus(Duration.ofHours(5)));
    outbox.forgetBefore(clock.instant());

    assertThat(wake(FIRST)).contains(SECOND);

    assertThat(waiting()).isEmpty();
    assertThat(occurrences.done(CIRCLE.id(), "weekly", "open", LocalDate.parse("2026-10-12")))
        .hasSize(1);
    assertThat(outbox.rows())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.planned().state()).isEqualTo(PostState.UNKNOWN);
          assertThat(r.planned().forgotten()).isEqualTo(Forgotten.PERHAPS);
          assertThat(r.planned().post().expires()).isBefore(clock.instant());
          assertThat(r.planned().post().message().words()).isEqualTo("2026-10-12");
        });
  }

  @Test
  void shouldLookFirstForWhatPeopleMayHaveBroughtAboutThemselves() {
    outbox.forgetBefore(FIRST.minus(Duration.ofHours(1)));

    wake(FIRST);
    assertThat(outbox.rows())
        .singleElement()
        .satisfies(r -> assertThat(r.planned().forgotten()).isEqualTo(Forgotten.NO));

    possibleSince = Optional.of(FIRST.minus(Duration.ofHours(2)));
    clock.set(SECOND);
    wake(SECOND);
    assertThat(outbox.rows())
        .last()
        .satisfies(r -> assertThat(r.planned().forgotten()).isEqualTo(Forgotten.PERHAPS));
  }

  @Test
  void shouldCallMissedOnlyWhatDoesNotStandThere() {
    stood("2026-10-12", "2026-10-12");
    clock.set(SECOND.plus(Duration.ofDays(1)));
    outbox.forgetBefore(clock.instant());

    wake(FIRST);

    assertThat(waiting())
        .containsExactly("The check-in of Monday 19 Oct was missed: the bot wasn't running.");
  }

  @Test
  void shouldSayNothingWhileNobodyCanTell() {
    clock.set(FIRST.plus(Duration.ofHours(5)));
    outbox.forgetBefore(clock.instant());
    platform.see(new Sighting.CannotSay(new DeliveryFailure.Unknown("no answer")));

    assertThatThrownBy(() -> wake(FIRST)).isInstanceOf(Hindsight.CannotSayYet.class);
    assertThat(waiting()).isEmpty();

    wake(FIRST);
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void shouldCallMissedWhatNobodyMayLookAtForAWeekOrEver() {
    var forbidden = new DeliveryFailure.Forbidden("403", "Invite it.", DeliveryFailure.Extent.HOME);
    outbox.forgetBefore(THIRD);
    clock.set(FIRST.plus(Duration.ofHours(5)));
    platform.see(new Sighting.CannotSay(forbidden));
    assertThatThrownBy(() -> wake(FIRST)).isInstanceOf(Hindsight.CannotSayYet.class);

    clock.set(SECOND.plus(Duration.ofHours(5)));
    platform.see(new Sighting.CannotSay(forbidden));
    platform.see(new Sighting.CannotSay(new DeliveryFailure.Gone("archived")));
    wake(FIRST);

    assertThat(waiting()).hasSize(1);
  }

  /** A process that nobody remembers posted it. */
  private void stood(String date, String words) {
    var id = IDS.of(new MessageKey(key(date) + "/Channel"));
    platform.send(new Dispatch(id, new Address.ToHome(CIRCLE.home()), Message.of(words), Map.of()));
  }

  @Test
  void shouldSkipFirstAndThenDoWhatIsStillWorthIt() {
    clock.set(SECOND.plus(Duration.ofHours(1)));

    assertThat(wake(FIRST)).contains(SECOND);
    assertThat(said()).isEmpty();
    assertThat(waiting()).hasSize(1);
    assertThat(wake(SECOND)).contains(THIRD);

    assertThat(said()).containsExactly("2026-10-19 delayed");
  }

  @Test
  void shouldDoNothingTwiceWhenTheClockGoesBack() {
    wake(FIRST);
    clock.set(FIRST.minus(Duration.ofHours(1)));

    assertThat(wake(FIRST.minus(Duration.ofMinutes(30)))).contains(FIRST);
    clock.set(FIRST);
    assertThat(wake(FIRST)).contains(SECOND);

    assertThat(said()).containsExactly("2026-10-12");
  }

  @Test
  void shouldTreatAClockThatJumpsForwardAsAnOutage() {
    wake(FIRST);
    clock.set(SECOND.plus(Duration.ofHours(1)));

    assertThat(wake(SECOND)).contains(THIRD);

    assertThat(said()).containsExactly("2026-10-12", "2026-10-19 delayed");
  }

  @Test
  void shouldNotDoItAgainWhenItsHourMovesOnTheSameDay() {
    wake(FIRST);
    opens = LocalTime.of(10, 30);

    assertThat(wake(FIRST)).contains(FIRST.plus(Duration.ofHours(1)));
    clock.set(FIRST.plus(Duration.ofHours(1)));
    wake(FIRST.plus(Duration.ofHours(1)));

    assertThat(said()).containsExactly("2026-10-12");
  }

  @Test
  void shouldDoItOnceAndAtTheNewHourWhenTheRulesOfItsZoneChangeOnTheDay() {
    var country = ShiftingZone.make();
    zone = country.id();
    assertThat(wake(FIRST)).contains(SECOND);

    // Half past nine comes once more that day, and an hour later from then on.
    country.willShift(LocalDateTime.parse("2026-10-12T10:00"), Duration.ofHours(-1));
    clock.set(FIRST.plus(Duration.ofHours(1)));

    assertThat(wake(clock.instant())).contains(SECOND.plus(Duration.ofHours(1)));
    assertThat(said()).containsExactly("2026-10-12");
    clock.set(SECOND.plus(Duration.ofHours(1)));
    wake(clock.instant());
    assertThat(said()).containsExactly("2026-10-12", "2026-10-19");
  }

  @Test
  void shouldRemindNobodyToWhomSomethingComesThisWeekInAnyCase() {
    reminds = true;
    turnIsComing = true;
    wake(FIRST);
    assertThat(said()).containsExactly("2026-10-12");

    turnIsComing = false;
    clock.set(SECOND);
    wake(SECOND);
    assertThat(said()).containsExactly("2026-10-12", "2026-10-19", "2026-10-19 for you");
  }

  private Optional<Instant> wake(Instant plannedFor) {
    var completion = decided(plannedFor);
    return work.run(completion::write);
  }

  /** As the engine does: whoever may not ask the platform now comes back when they may. */
  private Completion decided(Instant plannedFor) {
    while (true) {
      try {
        return runner.decide(RHYTHM, plannedFor);
      } catch (ComeBack e) {
        assertThat(e.at()).isAfter(clock.instant());
        clock.set(e.at());
      }
    }
  }

  private List<String> said() {
    return outbox.posts().stream().map(p -> p.message().words()).toList();
  }

  private List<String> waiting() {
    var today = clock.instant().atZone(CIRCLE.zone()).toLocalDate();
    return lines.waiting(CIRCLE.id(), Line.Slot.WEEKLY, today).stream()
        .map(l -> l.text().words())
        .toList();
  }

  private static OccurrenceKey key(String date) {
    return new OccurrenceKey(CIRCLE.id(), "weekly", "open", LocalDate.parse(date));
  }

  /** Says its date each Monday. */
  private final class Weekly implements Duty {
    @Override
    public String plan() {
      return "weekly";
    }

    @Override
    public List<String> steps() {
      return List.of("open");
    }

    @Override
    public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
      var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      return Stream.iterate(monday, d -> !d.isAfter(to), d -> d.plusWeeks(1))
          .map(d -> new Occurrence(key(d.toString()), d.atTime(opens), zone, Grace.USUAL))
          .toList();
    }

    @Override
    public Decision decide(Circle circle, Occurrence due, Moment moment) {
      var words = due.key().date() + (moment.delayed() ? " delayed" : "");
      var all = post(circle, due, moment, new Destination.Channel(), words);
      var one =
          post(circle, due, moment, new Destination.Direct(Samples.ANA.id()), words + " for you");
      var decision =
          possibleSince
              .map(Decision.NOTHING.post(all)::possibleSince)
              .orElse(Decision.NOTHING.post(all));
      return reminds ? decision.unasked(new Unasked(Samples.ANA.id(), false, one)) : decision;
    }

    private Post post(
        Circle circle, Occurrence due, Moment moment, Destination destination, String words) {
      return new Post(
          new MessageKey(due.key() + "/" + destination.getClass().getSimpleName()),
          circle.id(),
          destination,
          Message.of(words),
          moment.now(),
          due.graceEnds());
    }

    @Override
    public Optional<Line> missed(Circle circle, List<Occurrence> missed, LocalDate day) {
      return Missed.line(circle, "open", "check-in", "check-ins", missed, day);
    }
  }
}
