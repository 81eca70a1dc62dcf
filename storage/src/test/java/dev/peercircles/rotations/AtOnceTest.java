package dev.peercircles.rotations;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BERLIN;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Arrivals;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Arguments;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.Repairs;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.Noticeboard;
import dev.peercircles.duties.TodaysHost;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Recurrence;
import dev.peercircles.schedule.WorkingDays;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** People who press in the same moment, on threads of their own and the real databases. */
@OnBothDatabases
class AtOnceTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 4);
  private static final int DATES = 5;
  private static final Circle CIRCLE =
      Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi");

  @TempDir Path directory;
  @Parameter TestDatabase database;

  private final TestClock clock = TestClock.at("2026-10-20T08:00:00Z");
  private final RotationPlan plan =
      new RotationPlan(
          PlanId.of(CIRCLE.id(), "lunch"),
          List.of(CIRCLE.id()),
          new Cadence(
              new Recurrence.EveryNWeeks(2, DayOfWeek.WEDNESDAY, FIRST),
              LocalTime.of(12, 30),
              BERLIN),
          14,
          1);
  private TestStorage storage;
  private TurnDesk turns;
  private SwapDesk swaps;

  @BeforeEach
  void begin() {
    storage =
        new TestStorage(database.at(directory.resolve("c.db"), false), clock, new FakePostIds());
    var circles = new FakeCircles().with(ANA).with(BO).with(CHI).with(CIRCLE);
    var store = storage.get(RotationStore.class);
    var outbox = storage.get(Outbox.class);
    var budget = new Budget(storage.get(BudgetStore.class), Set.of());
    RotationPlans plans = () -> List.of(plan);
    var calendar = new RotationCalendar(circles, new WorkingDays((_, _) -> false));
    var enrolment = new Enrolment(store, circles, circles, storage.get(Arrivals.class));
    var absences = new Absences(storage.get(AbsenceStore.class));
    var rotas = new Rotas(store, circles, circles, absences, enrolment, calendar);
    var channel = new ChannelPost(rotas, outbox, storage.get(Repairs.class));
    var announcing = new Announcing(rotas, channel);
    var releasing = new Releasing(calendar, new Asking(rotas, store, budget), announcing);
    var board = new Noticeboard(storage.get(LineStore.class), circles, Set.of());
    var desk = new Desk(plans, calendar, store, rotas, board, TodaysHost.UNKNOWN);
    turns = new TurnDesk(desk, calendar, releasing, announcing, store);
    swaps = new SwapDesk(desk, calendar, rotas, announcing, releasing, outbox, budget);
  }

  @AfterEach
  void end() {
    storage.close();
  }

  @Test
  void oneOfTwoWhoTakeADateGetsItAndTheOtherReadsSo() throws Exception {
    for (int i = 0; i < DATES; i++) {
      var date = Map.<String, Object>of("date", FIRST.plusWeeks(2L * i));

      var replies =
          atOnce(() -> does(BO, turns.cover(), date), () -> does(CHI, turns.cover(), date));

      assertThat(replies).filteredOn(Reply.Said.class::isInstance).hasSize(1);
      assertThat(replies).contains(new Reply.Refused(AnswerTexts.TAKEN));
      assertThat(said(FIRST.plusWeeks(2L * i))).hasSize(1);
    }
  }

  @Test
  void oneOfTwoWhoAgreeToASwapGetsItAndTheOtherReadsSo() throws Exception {
    does(ANA, turns.cover(), Map.of("date", FIRST));
    does(ANA, swaps.swap(), Map.of("date", FIRST, "with", BO.id()));
    does(ANA, swaps.swap(), Map.of("date", FIRST, "with", CHI.id()));
    var from = Map.<String, Object>of("date", FIRST, "with", ANA.id());

    var replies = atOnce(() -> does(BO, swaps.yes(), from), () -> does(CHI, swaps.yes(), from));

    assertThat(replies).filteredOn(Reply.Said.class::isInstance).hasSize(1);
    assertThat(replies).contains(new Reply.Refused(SwapTexts.SWAP_IS_OVER));
    var taker = said(FIRST).getFirst();
    assertThat(said(FIRST)).hasSize(1).doesNotContain(ANA.id().value());
    assertThat(storage.get(RotationStore.class).exchanges(plan.id()))
        .singleElement()
        .satisfies(e -> assertThat(e.account().value()).isEqualTo(taker));
  }

  @Test
  void aDateIsTakenOrSwappedAwayAndNeverBoth() throws Exception {
    does(ANA, turns.cover(), Map.of("date", FIRST));
    does(ANA, swaps.swap(), Map.of("date", FIRST, "with", BO.id()));
    var from = Map.<String, Object>of("date", FIRST, "with", ANA.id());

    var replies =
        atOnce(
            () -> does(BO, swaps.yes(), from),
            () -> does(ANA, turns.skip(), Map.of("date", FIRST)));

    // Whoever was first: if she passed it on he reads that it is over, else that it isn't hers.
    assertThat(replies).filteredOn(Reply.Said.class::isInstance).hasSize(1);
    assertThat(replies)
        .containsAnyOf(
            new Reply.Refused(SwapTexts.SWAP_IS_OVER), new Reply.Refused(AnswerTexts.NOT_YOURS));
    assertThat(said(FIRST)).doesNotContain(ANA.id().value());
  }

  private List<String> said(LocalDate date) {
    return storage.get(RotationStore.class).turns(plan.id()).stream()
        .filter(t -> t.session().equals(date) && t.isYes())
        .map(t -> t.presenter().value())
        .toList();
  }

  private Reply does(Member who, Command command, Map<String, Object> arguments) {
    var call =
        new Call(
            who, Optional.of(CIRCLE), BERLIN, new Arguments(arguments), Map.of(), clock.instant());
    return storage
        .get(UnitOfWork.class)
        .run(() -> {
          var reply = command.handler().handle(call);
          if (reply instanceof Reply.Said(var _, var posts)) {
            storage.get(Outbox.class).stage(posts);
          }
          return reply;
        });
  }

  @SafeVarargs
  private static List<Reply> atOnce(java.util.concurrent.Callable<Reply>... presses)
      throws Exception {
    var ready = new CountDownLatch(presses.length);
    try (var people = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var waiting = new ArrayList<Future<Reply>>();
      for (var press : presses) {
        waiting.add(
            people.submit(() -> {
              ready.countDown();
              assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
              return press.call();
            }));
      }
      var replies = new ArrayList<Reply>();
      for (var reply : waiting) {
        replies.add(reply.get(30, TimeUnit.SECONDS));
      }
      return replies;
    }
  }
}
