package dev.peercircles.checkins;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.CommandsModule;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeRepairs;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.FakeUnreached;
import dev.peercircles.delivery.Jitter;
import dev.peercircles.delivery.Objection;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.delivery.Repairs;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.delivery.Unreached;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.DutyRunner;
import dev.peercircles.duties.FakeBudgetStore;
import dev.peercircles.duties.FakeLineStore;
import dev.peercircles.duties.FakeOccurrenceStore;
import dev.peercircles.duties.Foreseen;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.duties.PersonalData;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.prompts.OwnPrompts;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Holidays;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.Recurrence;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The check-in as it is assembled, over fakes, with its time in the test's hand: duties run when
 * the clock is moved past them, people type, press and send.
 */
final class Stage {
  static final Member ANA = Samples.ANA;
  static final Member BO = Samples.BO;
  static final Member CHI = Samples.CHI;
  static final Member DEV = Samples.person("dev");
  static final Member ELI = Samples.person("eli");
  static final Circle EM_BERLIN =
      Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi", "dev", "eli");

  /** Thursdays; Monday 09:30 to Wednesday 18:00. */
  static final CheckinPlan PLAN =
      new CheckinPlan(
          new Recurrence.Weekly(DayOfWeek.THURSDAY),
          new CheckinPlan.Before(3, LocalTime.of(9, 30)),
          new CheckinPlan.Before(1, LocalTime.of(18, 0)),
          false,
          CheckinPlan.Reveal.AT_ONCE,
          true,
          List.of("our-own"),
          Grace.USUAL);

  /** Monday 09:30 to Wednesday 18:00, in writing. */
  static final CheckinPlan WRITTEN =
      new CheckinPlan(
          new Recurrence.Weekly(DayOfWeek.WEDNESDAY),
          new CheckinPlan.Before(2, LocalTime.of(9, 30)),
          new CheckinPlan.Before(0, LocalTime.of(18, 0)),
          true,
          CheckinPlan.Reveal.AT_ONCE,
          true,
          List.of("our-own"),
          Grace.USUAL);

  /** The first round whose answers are shown at once. */
  static final LocalDate ROUND = LocalDate.of(2026, 10, 29);

  final TestClock clock = TestClock.at("2026-10-11T20:00:00Z");
  final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  final FakeCircles circles = new FakeCircles();
  final FakeCheckinStore store = new FakeCheckinStore(work);
  final FakeLineStore lines = new FakeLineStore(work);
  private final FakePostIds ids = new FakePostIds();
  final FakeOutbox outbox = new FakeOutbox(work, ids);
  final FakeAbsenceStore absences = new FakeAbsenceStore(work);
  final Set<LocalDate> daysOff = new HashSet<>();
  private final Map<CircleId, CheckinPlan> plans = new HashMap<>();
  private final Injector injector;

  Stage() {
    injector = Guice.createInjector(new CheckinModule(), new CommandsModule(), fakes());
    with(EM_BERLIN, PLAN);
    List.of(ANA, BO, CHI, DEV, ELI).forEach(circles::with);
  }

  Stage with(Circle circle, CheckinPlan plan) {
    circles.with(circle);
    plans.put(circle.id(), plan);
    return this;
  }

  <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  /** Moves the clock, in Berlin's time, and does everything that falls due on the way. */
  Stage until(String berlin) {
    var to = LocalDateTime.parse(berlin).atZone(Samples.BERLIN).toInstant();
    var next = nextDue();
    while (!next.isEmpty() && !next.getFirst().at().isAfter(to)) {
      clock.set(next.getFirst().at());
      next.forEach(this::wake);
      next = nextDue();
    }
    clock.set(to);
    return this;
  }

  /** Moves the clock and does nothing on the way, as when the bot is down. */
  Stage asleepUntil(String berlin) {
    clock.set(LocalDateTime.parse(berlin).atZone(Samples.BERLIN).toInstant());
    return this;
  }

  /** Wakes the rhythm of a step, which the engine had planned for then. */
  void wake(Circle circle, String step, String plannedFor) {
    var planned = LocalDateTime.parse(plannedFor).atZone(circle.zone()).toInstant();
    var runner = injector.getInstance(DutyRunner.class);
    var completion = runner.decide(new Rhythm(circle.id(), "checkin", step), planned);
    work.run(completion::write);
  }

  private void wake(Occurrence due) {
    var rhythm = new Rhythm(due.key().circle(), due.key().plan(), due.key().step());
    work.run(injector.getInstance(DutyRunner.class).decide(rhythm, due.at())::write);
  }

  /** All that is due at the next instant at which anything is. */
  private List<Occurrence> nextDue() {
    var due =
        circles.all().stream()
            .flatMap(c -> duty().steps().stream().flatMap(s -> nextDue(c, s).stream()))
            .sorted()
            .toList();
    return due.stream().takeWhile(o -> o.at().equals(due.getFirst().at())).toList();
  }

  private Optional<Occurrence> nextDue(Circle circle, String step) {
    return DutyRunner.agenda(duty(), circle, step).next(clock.instant());
  }

  Duty duty() {
    return injector.getInstance(new Key<Set<Duty>>() {}).iterator().next();
  }

  /** The daily job. Returns how many rows went. */
  int retention() {
    var data = injector.getInstance(new Key<Set<PersonalData>>() {}).iterator().next();
    return data.expire(clock.instant());
  }

  /** What the check-in has against sending this now. */
  List<String> objections(Post post) {
    return injector.getInstance(new Key<Set<Objection>>() {}).stream()
        .flatMap(o -> o.against(post).stream())
        .toList();
  }

  /** Somebody types a command in the circle's channel. */
  Reply types(Member who, String command) {
    return route(who, command, Map.of(), Map.of());
  }

  /** Somebody presses a button that carries this. */
  Reply presses(Member who, Prefilled button) {
    return route(who, button.command(), named(button), Map.of());
  }

  /** Somebody sends a form, filled in like this. */
  Reply sends(Member who, Form form, Map<String, String> values) {
    return route(who, form.submit().command(), named(form.submit()), values);
  }

  /** Somebody opens this week's form and sends it, filled in like this. */
  Reply answers(Member who, Map<String, String> values) {
    return types(who, "checkin") instanceof Reply.Opens(var form)
        ? sends(who, form, values)
        : types(who, "checkin");
  }

  /** Somebody says what they are stuck on. */
  Reply answers(Member who, String stuck) {
    return answers(who, Map.of(FormTexts.STUCK, stuck));
  }

  private Map<String, String> named(Prefilled button) {
    var command = injector.getInstance(CommandCatalog.class).find(button.command()).orElseThrow();
    var named = new HashMap<String, String>();
    named.put(Invocation.CIRCLE, button.arguments().getFirst());
    for (int i = 1; i < button.arguments().size(); i++) {
      named.put(command.options().get(i - 1).name(), button.arguments().get(i));
    }
    return named;
  }

  private Reply route(
      Member who, String command, Map<String, String> arguments, Map<String, String> values) {
    var invocation =
        new Invocation(
            Samples.account(who),
            Optional.of(EM_BERLIN.home().channel()),
            command,
            arguments,
            values,
            clock.instant().plus(Duration.ofSeconds(2)));
    return injector.getInstance(CommandRouter.class).route(invocation);
  }

  /** The courier gives a post up: it came too late. */
  void loses(MessageKey key) {
    work.run(() -> {
      outbox.skip(outbox.find(key).orElseThrow().id(), "too late");
      return key;
    });
  }

  /** Everything staged and not taken back, oldest first. */
  List<Post> posts() {
    return outbox.posts();
  }

  Post post(MessageKey key) {
    return posts().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  Round round() {
    return store.latest(EM_BERLIN.id()).orElseThrow();
  }

  static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(Samples.BERLIN).toInstant();
  }

  private AbstractModule fakes() {
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(Circles.class).toInstance(circles);
        bind(Roster.class).toInstance(circles);
        bind(InstantSource.class).toInstance(clock);
        bind(java.util.random.RandomGenerator.class).toInstance(new java.util.Random(1));
        bind(UnitOfWork.class).toInstance(work);
        bind(Outbox.class).toInstance(outbox);
        bind(Unreached.class).toInstance(new FakeUnreached(outbox));
        bind(PostIds.class).toInstance(ids);
        bind(Repairs.class).toInstance(new FakeRepairs(Journal.ANYWHERE));
        bind(Jitter.class).toInstance(() -> 1);
        Multibinder.newSetBinder(binder(), ChatPlatform.class);
        bind(LineStore.class).toInstance(lines);
        bind(CheckinStore.class).toInstance(store);
        bind(AbsenceStore.class).toInstance(absences);
        bind(OccurrenceStore.class).toInstance(new FakeOccurrenceStore(work));
        bind(BudgetStore.class).toInstance(new FakeBudgetStore(work));
        Multibinder.newSetBinder(binder(), Foreseen.class);
        bind(Holidays.class).toInstance((_, date) -> daysOff.contains(date));
        bind(CheckinPlans.class).toInstance(id -> Optional.ofNullable(plans.get(id)));
        bind(OwnPrompts.class)
            .toInstance(new OwnPrompts(Map.of("our-own", List.of("What happened this week?"))));
      }
    };
  }
}
