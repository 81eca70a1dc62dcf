package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BERLIN;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.commands.Arguments;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.FakeBudgetStore;
import dev.peercircles.duties.FakeLineStore;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Text;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.schedule.Recurrence;
import dev.peercircles.schedule.WorkingDays;
import dev.peercircles.testing.TestClock;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** EM Berlin with its Thursday meetings, all stores in memory, and a hand on the clock. */
final class Room {
  static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);
  static final MeetingPlan PLAN = plan(new Recurrence.Weekly(DayOfWeek.THURSDAY), "12:30", "09:00");

  final Set<LocalDate> daysOff = new HashSet<>();
  final TestClock clock = TestClock.at("2026-10-15T07:00:00Z");
  final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  final FakeOutbox outbox = new FakeOutbox(work, new FakePostIds());
  final FakeLineStore lines = new FakeLineStore(work);
  final FakeMeetingStore store = new FakeMeetingStore(work);
  final FakeAbsenceStore absences = new FakeAbsenceStore(work);
  final FakeBudgetStore budget = new FakeBudgetStore(work);
  final FakeCircles circles = new FakeCircles().with(ANA).with(BO).with(CHI).with(EM_BERLIN);
  Optional<MemberId> facilitator = Optional.empty();
  final MeetingPlan plan;
  final MeetingCalendar calendar;
  final MeetingDuty duty;
  final HeldDesk held;
  final RegretDesk regrets;
  final AnnouncedHost host;
  final CalendarLinks links;

  Room() {
    this(PLAN);
  }

  Room(MeetingPlan plan) {
    this.plan = plan;
    MeetingPlans plans = id -> Optional.of(plan).filter(p -> id.equals(EM_BERLIN.id()));
    var days = new WorkingDays((calendars, date) -> daysOff.contains(date));
    calendar = new MeetingCalendar(days);
    var hosting = new Hosting(circles, new Absences(absences), store, (_, _) -> facilitator);
    var agenda = new AgendaPost(hosting, lines, outbox);
    var steps = new StepsOffer(calendar, store, outbox);
    var change = new HostChange(agenda, outbox, new Budget(budget, Set.of()));
    duty =
        new MeetingDuty(
            plans,
            new MeetingTimes(calendar, days),
            calendar,
            agenda,
            new HeldQuestion(hosting, store),
            steps,
            new RestLine(calendar));
    held = new HeldDesk(plans, calendar, store, circles, hosting, steps, outbox);
    host = new AnnouncedHost(plans, calendar, hosting, change, outbox);
    regrets = new RegretDesk(plans, calendar, store, hosting, change);
    links = new CalendarLinks(plans, calendar);
  }

  static MeetingPlan plan(Recurrence recurrence, String at, String agendaAt) {
    return new MeetingPlan(
        new Cadence(recurrence, LocalTime.parse(at), BERLIN),
        Duration.ofMinutes(45),
        Optional.of(URI.create("https://meet.example/em")),
        LocalTime.parse(agendaAt));
  }

  List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
    return duty.agenda(circle, from, to);
  }

  Occurrence occurrence(String step, LocalDate date) {
    var key = new OccurrenceKey(EM_BERLIN.id(), "meeting", step, date);
    return duty.agenda(EM_BERLIN, date.minusDays(1), date.plusDays(8)).stream()
        .filter(o -> o.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Lets a step fall due: the clock moves to it, and what it decides is written. */
  Decision falls(String step, LocalDate date) {
    var due = occurrence(step, date);
    clock.set(due.at());
    var decision = duty.decide(EM_BERLIN, due, new Moment(due.at(), false));
    write(decision);
    return decision;
  }

  void write(Decision decision) {
    work.run(() -> {
      decision.changes().forEach(Decision.Change::write);
      lines.add(decision.lines());
      outbox.stage(decision.posts());
      outbox.stage(decision.unasked().stream().map(Unasked::post).toList());
      return decision;
    });
  }

  void waits(String key, int rank, String words) {
    var line =
        new Line(
            key,
            EM_BERLIN.id(),
            Line.Slot.AGENDA,
            rank,
            Text.of(words),
            List.of(),
            THURSDAY.minusDays(1),
            THURSDAY.plusDays(6));
    run(() -> lines.add(List.of(line)));
  }

  void isAway(Member member, LocalDate day) {
    run(() -> absences.away(member.id(), new Absence(day, day)));
  }

  void run(Runnable writes) {
    work.run(() -> {
      writes.run();
      return true;
    });
  }

  Reply press(Member who, Command command) {
    return press(who, command, THURSDAY, Map.of());
  }

  /** Presses or sends, and stages the posts of the answer, as the router does. */
  Reply press(Member who, Command command, LocalDate meeting, Map<String, String> values) {
    var call =
        new Call(
            who,
            Optional.of(EM_BERLIN),
            BERLIN,
            new Arguments(Map.of("meeting", meeting)),
            values,
            clock.instant());
    return work.run(() -> {
      var reply = command.handler().handle(call);
      if (reply instanceof Reply.Said(var _, var posts)) {
        outbox.stage(posts);
      }
      return reply;
    });
  }

  void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  Post post(String key) {
    return outbox.find(new MessageKey(key)).orElseThrow().post();
  }

  List<String> keys() {
    return outbox.posts().stream().map(p -> p.key().value()).toList();
  }

  static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Said(var message, var _) -> message;
      case Reply.Refused(var message) -> message;
      case Reply.Opens _, Reply.Invalid _, Reply.Hands _ ->
          throw new AssertionError("no message: " + reply);
    };
  }

  static List<String> labels(Message message) {
    return buttons(message).stream().map(Button::label).toList();
  }

  /** What the buttons carry, as they do on a platform. */
  static List<String> carried(Message message) {
    return buttons(message).stream()
        .filter(Button.Press.class::isInstance)
        .map(b -> ((Button.Press) b).command().encode())
        .toList();
  }

  static List<Button> buttons(Message message) {
    return message.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(b -> ((Block.Buttons) b).buttons().stream())
        .toList();
  }
}
