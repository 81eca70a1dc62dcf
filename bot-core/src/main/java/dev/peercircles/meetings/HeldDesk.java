package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Roster;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Where the host says whether the circle met. Asked again at each press whether they may. */
final class HeldDesk implements Commands {
  static final String MET = "met";
  static final String MET_SAVE = "met-save";
  static final String MOVED = "meeting-moved";
  static final String OFF = "meeting-off";
  static final String AGAIN = "meeting-again";
  static final String PEOPLE = "people";

  private static final String MEETING = "meeting";
  private static final int REMEMBERED_DAYS = 14;
  private static final Duration WORTH_POSTING = Duration.ofDays(1);

  private final MeetingPlans plans;
  private final MeetingCalendar calendar;
  private final MeetingStore store;
  private final Roster roster;
  private final Hosting hosting;
  private final StepsOffer steps;
  private final Outbox outbox;

  @Inject
  HeldDesk(
      MeetingPlans plans,
      MeetingCalendar calendar,
      MeetingStore store,
      Roster roster,
      Hosting hosting,
      StepsOffer steps,
      Outbox outbox) {
    this.plans = plans;
    this.calendar = calendar;
    this.store = store;
    this.roster = roster;
    this.hosting = hosting;
    this.steps = steps;
    this.outbox = outbox;
  }

  @Override
  public List<Command> all() {
    return List.of(met(), metSave(), moved(), off(), again());
  }

  Command met() {
    return command(MET, "Asks how many met.", AnswerKind.FORM, this::howMany);
  }

  Command metSave() {
    return command(MET_SAVE, "Notes that they met.", AnswerKind.PRIVATE, this::save);
  }

  Command moved() {
    return command(
        MOVED,
        "Notes that it was moved.",
        AnswerKind.PRIVATE,
        (call, date) -> note(call, date, without(MeetingReport.Held.MOVED)));
  }

  Command off() {
    return command(
        OFF,
        "Notes that it didn't take place.",
        AnswerKind.PRIVATE,
        (call, date) -> note(call, date, without(MeetingReport.Held.DID_NOT)));
  }

  Command again() {
    return command(
        AGAIN,
        "Asks again.",
        AnswerKind.PRIVATE,
        (call, date) -> Reply.said(HeldTexts.question(call.inCircle(), date)));
  }

  private Command command(
      String name, String about, AnswerKind answer, BiFunction<Call, LocalDate, Reply> allowed) {
    return new Command(
        name,
        about,
        Scope.CIRCLE,
        answer,
        false,
        List.of(Option.carried(MEETING, Option.Kind.DATE)),
        call -> ifAllowed(call, allowed));
  }

  private Reply ifAllowed(Call call, BiFunction<Call, LocalDate, Reply> then) {
    var circle = call.inCircle();
    var today = call.now().atZone(circle.zone()).toLocalDate();
    var meeting = call.arguments().date(MEETING);
    if (!hosting.mayReport(circle, meeting.orElse(today), call.actor().id())) {
      return new Reply.Refused(HeldTexts.HOST_ONLY);
    }
    return meeting
        .filter(d -> !d.isAfter(today) && !d.isBefore(today.minusDays(REMEMBERED_DAYS)))
        .map(d -> then.apply(call, d))
        .orElseGet(() -> new Reply.Refused(HeldTexts.TOO_LONG_AGO));
  }

  private Reply howMany(Call call, LocalDate date) {
    var circle = call.inCircle();
    var before = store.reported(circle.id(), date);
    return new Reply.Opens(
        HeldTexts.howMany(circle, date, roster.membersOf(circle).size(), before));
  }

  private Reply save(Call call, LocalDate date) {
    return call.value(PEOPLE)
        .filter(words -> words.matches("[1-9][0-9]?"))
        .map(Integer::valueOf)
        .map(n -> note(call, date, new MeetingReport(MeetingReport.Held.MET, OptionalInt.of(n))))
        .orElseGet(() -> new Reply.Invalid(Map.of(PEOPLE, HeldTexts.HOW_MANY)));
  }

  private Reply note(Call call, LocalDate date, MeetingReport report) {
    var circle = call.inCircle();
    if (store.reported(circle.id(), date).filter(report::equals).isPresent()) {
      return Reply.said(HeldTexts.ALREADY);
    }
    store.report(circle.id(), date, report);
    var posts = new ArrayList<Post>();
    inPlaceOfTheQuestion(call, date, report).ifPresent(posts::add);
    offer(call, circle, date, report).ifPresent(posts::add);
    return new Reply.Said(HeldTexts.NOTED, posts);
  }

  private Optional<Post> inPlaceOfTheQuestion(Call call, LocalDate date, MeetingReport report) {
    var circle = call.inCircle();
    var question = MeetingKeys.held(circle.id(), date);
    if (outbox.find(question).isEmpty()) {
      return Optional.empty();
    }
    var message = HeldTexts.recorded(circle, date, report);
    var expires = call.now().plus(WORTH_POSTING);
    return Optional.of(Edits.of(outbox, question, circle, message, call.now(), expires));
  }

  private Optional<Post> offer(Call call, Circle circle, LocalDate date, MeetingReport report) {
    var expires = call.now().plus(WORTH_POSTING);
    return switch (report.outcome()) {
      case MOVED, DID_NOT -> Optional.empty();
      case MET ->
          plans
              .of(circle.id())
              .flatMap(plan ->
                  calendar
                      .on(circle, plan, date)
                      .flatMap(m -> steps.offer(circle, plan, m, call.now(), expires)));
    };
  }

  private static MeetingReport without(MeetingReport.Held outcome) {
    return new MeetingReport(outcome, OptionalInt.empty());
  }
}
