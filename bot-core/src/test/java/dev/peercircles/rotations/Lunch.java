package dev.peercircles.rotations;

import static dev.peercircles.circles.Samples.BERLIN;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeArrivals;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Arguments;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeRepairs;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.duties.Board;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.FakeBudgetStore;
import dev.peercircles.duties.FakeLineStore;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Noticeboard;
import dev.peercircles.duties.Releases;
import dev.peercircles.duties.TodaysHost;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.Recurrence;
import dev.peercircles.schedule.WorkingDays;
import dev.peercircles.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** EM Berlin with five people and a lunch every other Wednesday, all stores in memory. */
final class Lunch {
  static final Member ANA = Samples.ANA;
  static final Member BO = Samples.BO;
  static final Member CHI = Samples.CHI;
  static final Member DEV = Samples.person("dev");
  static final Member ELI = Samples.person("eli");
  static final Member GIL = Samples.person("gil");
  static final Circle CIRCLE =
      Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi", "dev", "eli");

  /** The first lunch in the circle's fourth week. */
  static final LocalDate FIRST = LocalDate.of(2026, 11, 4);

  static final LocalDate SECOND = FIRST.plusWeeks(2);

  final TestClock clock = TestClock.at("2026-10-12T07:00:00Z");
  final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  final FakeOutbox outbox = new FakeOutbox(work, new FakePostIds());
  final FakeRepairs repairs = new FakeRepairs(work);
  final FakeLineStore lines = new FakeLineStore(work);
  final FakeAbsenceStore absences = new FakeAbsenceStore(work);
  final FakeBudgetStore budget = new FakeBudgetStore(work);
  final FakeRotationStore store = new FakeRotationStore(work);
  final FakeArrivals arrivals = new FakeArrivals(work);
  final FakeCircles circles =
      new FakeCircles().with(ANA).with(BO).with(CHI).with(DEV).with(ELI).with(GIL).with(CIRCLE);
  final Noticeboard board;
  final RotationPlan plan;
  final RotationDuty duty;
  final RotationRelease releases;
  final TurnObjection objection;
  final RotationFacilitators facilitators;
  final Rotas rotas;
  final Forecast forecast;
  final RotationForesight foresight;
  final Map<String, Command> commands = new HashMap<>();
  final Set<LocalDate> off = new HashSet<>();
  private final List<RotationPlan> all = new ArrayList<>();
  private LocalDate lived = LocalDate.of(2026, 10, 12);

  Lunch() {
    this(1);
  }

  Lunch(int presenters) {
    this(presenters, Set.of(), "lunch", RotationPlan.Kind.PRESENTER, Optional.empty());
  }

  Lunch(Board board) {
    this(1, Set.of(board), "lunch", RotationPlan.Kind.PRESENTER, Optional.empty());
  }

  /** A lunch with a post of its own in this channel. */
  static Lunch in(Home channel, Board board) {
    return new Lunch(1, Set.of(board), "lunch", RotationPlan.Kind.PRESENTER, Optional.of(channel));
  }

  /** Hosting that rotates at the same pace, from the first lunch on. */
  static Lunch ofFacilitators() {
    return new Lunch(1, Set.of(), "host", RotationPlan.Kind.FACILITATOR, Optional.empty());
  }

  private Lunch(
      int presenters,
      Set<Board> boards,
      String word,
      RotationPlan.Kind kind,
      Optional<Home> announceIn) {
    board = new Noticeboard(lines, circles, boards);
    var every = new Recurrence.EveryNWeeks(2, DayOfWeek.WEDNESDAY, FIRST);
    plan =
        new RotationPlan(
            PlanId.of(CIRCLE.id(), word),
            kind,
            List.of(CIRCLE.id()),
            new Cadence(every, LocalTime.of(12, 30), BERLIN),
            Optional.empty(),
            14,
            presenters,
            announceIn);
    all.add(plan);
    RotationPlans plans = () -> List.copyOf(all);
    var calendar = new RotationCalendar(circles, new WorkingDays((_, day) -> off.contains(day)));
    var enrolment = new Enrolment(store, circles, circles, arrivals);
    rotas = new Rotas(store, circles, circles, new Absences(absences), enrolment, calendar);
    forecast = new Forecast(plans, calendar, rotas);
    foresight = new RotationForesight(plans, calendar, rotas, circles);
    var channel = new ChannelPost(rotas, outbox, repairs);
    var announcing = new Announcing(rotas, channel);
    var asking = new Asking(rotas, store, new Budget(budget, Set.of()));
    var releasing = new Releasing(calendar, asking, announcing);
    duty =
        new RotationDuty(
            plans, calendar, rotas, store, asking, releasing, new Aftermath(asking, announcing));
    releases =
        new RotationRelease(plans, rotas, store, releasing, new Aftermath(asking, announcing));
    objection = new TurnObjection(plans, store, circles);
    var desk = new Desk(plans, calendar, store, rotas, board, TodaysHost.UNKNOWN);
    var turns = new TurnDesk(desk, calendar, releasing, announcing, store);
    var rests =
        new RestDesk(desk, plans, rotas, store, releasing, outbox, new Budget(budget, Set.of()));
    var swaps =
        new SwapDesk(
            desk, calendar, rotas, announcing, releasing, outbox, new Budget(budget, Set.of()));
    var cancelling = new Cancelling(calendar, announcing);
    var moving = new Moving(calendar, announcing, releasing, cancelling, rotas, outbox);
    facilitators = new RotationFacilitators(plans, calendar, store);
    var right = new HostRight(facilitators);
    var panel = new HostPanel(desk, calendar, rotas, right, moving);
    var hosts = new HostDesk(desk, calendar, announcing, asking, right, cancelling, releasing);
    var moved = new MovedDesk(desk, calendar, right, moving);
    var after = new AfterDesk(desk, announcing, store, moving);
    var questions = new QuestionDesk(desk, store, rotas, board, outbox, channel);
    var show = new ShowDesk(desk, plans, calendar, rotas, panel);
    Stream.<Commands>of(turns, rests, swaps, panel, hosts, moved, after, questions, show)
        .flatMap(made -> made.all().stream())
        .forEach(c -> commands.put(c.name(), c));
  }

  /** Hosting rotates as well, at the same pace. */
  RotationPlan alsoHosting() {
    var hosting =
        new RotationPlan(
            PlanId.of(CIRCLE.id(), "host"),
            RotationPlan.Kind.FACILITATOR,
            List.of(CIRCLE.id()),
            plan.when(),
            Optional.empty(),
            14,
            1,
            Optional.empty());
    all.add(hosting);
    return hosting;
  }

  /** A brunch of two circles at the same pace. */
  RotationPlan alsoOf(Circle first) {
    circles.with(first);
    var both = List.of(first.id(), CIRCLE.id());
    var shared = new RotationPlan(PlanId.ofProgramme("brunch"), both, plan.when(), 14, 1);
    all.add(shared);
    return shared;
  }

  /** Lets everything fall due up to and including this day, each step in order of time. */
  void until(LocalDate day) {
    for (var due : duty.agenda(circles.all().getFirst(), lived, day)) {
      clock.set(due.at());
      fall(due);
    }
    lived = day.plusDays(1);
    clock.set(day.atTime(20, 0).atZone(BERLIN).toInstant());
  }

  private void fall(Occurrence due) {
    var decision = duty.decide(CIRCLE, due, new Moment(due.at(), false));
    work.run(() -> {
      decision.changes().forEach(Decision.Change::write);
      outbox.stage(board.hand(decision, due.at()));
      outbox.stage(decision.posts());
      return decision;
    });
  }

  /** What happens when somebody says that they are away, at each start, and each night. */
  void look() {
    work.run(() -> {
      new Releases(Set.of(releases), board, outbox).run(clock.instant());
      return true;
    });
  }

  /** They say themselves that they are away. */
  void goesAway(Member member, LocalDate from, LocalDate to) {
    isAway(member, from, to);
    look();
  }

  void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  void isAway(Member member, LocalDate from, LocalDate to) {
    work.run(() -> {
      absences.away(member.id(), new Absence(from, to));
      return true;
    });
  }

  /** They are there on this day after all. */
  void isBack(Member member, LocalDate day) {
    work.run(() -> {
      absences.back(member.id(), day);
      return true;
    });
  }

  Rota rota() {
    return rotas.of(plan, clock.instant().atZone(BERLIN).toLocalDate());
  }

  /** Who is asked or has said yes. */
  List<String> taken(LocalDate session) {
    return rota().taken(session).stream().map(t -> t.presenter().value()).toList();
  }

  List<String> said(LocalDate session) {
    return rota().said(session).stream().map(t -> t.presenter().value()).toList();
  }

  Member person(String id) {
    return circles.find(new MemberId(id)).orElseThrow();
  }

  /** The one person who is asked, or has it. */
  Member holder(LocalDate session) {
    return person(taken(session).getFirst());
  }

  Reply does(Member who, String command, LocalDate date) {
    return does(who, command, Map.of("date", date));
  }

  Reply does(Member who, String command, Map<String, Object> arguments) {
    return does(who, command, arguments, Map.of());
  }

  Reply does(
      Member who, String command, Map<String, Object> arguments, Map<String, String> values) {
    var call =
        new Call(
            who, Optional.of(CIRCLE), BERLIN, new Arguments(arguments), values, clock.instant());
    return work.run(() -> {
      var reply = commands.get(command).handler().handle(call);
      if (reply instanceof Reply.Said(var _, var posts)) {
        outbox.stage(posts);
      }
      return reply;
    });
  }

  static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Said(var message, var _) -> message;
      case Reply.Refused(var message) -> message;
      case Reply.Opens _, Reply.Invalid _, Reply.Hands _ ->
          throw new AssertionError("no message: " + reply);
    };
  }

  /** What went to this person alone. */
  List<Post> toAlone(Member who) {
    return outbox.posts().stream()
        .filter(p -> p.destination().equals(new Destination.Direct(who.id())))
        .toList();
  }

  /** Words of lines that wait for a weekly post on this day. */
  List<String> weekly(LocalDate day) {
    var words = new ArrayList<String>();
    lines.waiting(CIRCLE.id(), Line.Slot.WEEKLY, day).forEach(l -> words.add(l.text().words()));
    return words;
  }
}
