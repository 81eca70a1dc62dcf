package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.WorkingDays;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where people answer, change their answer, or skip the week. */
final class AnswerDesk {
  /** How long an answer is worth posting if the platform is down. */
  private static final Duration WORTH_POSTING = Duration.ofDays(3);

  private final RoundFinder finder;
  private final CheckinStore store;
  private final Outbox outbox;
  private final RoundThread thread;
  private final WorkingDays days;

  @Inject
  AnswerDesk(
      RoundFinder finder, CheckinStore store, Outbox outbox, RoundThread thread, WorkingDays days) {
    this.finder = finder;
    this.thread = thread;
    this.store = store;
    this.outbox = outbox;
    this.days = days;
  }

  /** Opens the week's form. */
  Reply form(Call call) {
    return switch (finder.find(call)) {
      case RoundFinder.Found.Shut(var why) -> new Reply.Refused(why);
      case RoundFinder.Found.Open(var plan, var round) ->
          new Reply.Opens(
              FormTexts.week(
                  round,
                  plan.written(),
                  meets(call.inCircle(), round),
                  dueStep(call, round),
                  saved(call, round).filter(a -> !a.skipped())));
    };
  }

  /** Saves what the form holds. */
  Reply save(Call call) {
    var filled = Filled.in(call);
    return switch (finder.find(call)) {
      case RoundFinder.Found.Shut(var why) ->
          new Reply.Refused(filled.words().map(w -> RefusalTexts.withWords(why, w)).orElse(why));
      case RoundFinder.Found.Open(var _, var round) -> {
        var errors = filled.errors();
        yield errors.isEmpty() ? save(call, round, filled) : new Reply.Invalid(errors);
      }
    };
  }

  /** Skips the week, without a reason. */
  Reply skip(Call call) {
    return switch (finder.find(call)) {
      case RoundFinder.Found.Shut(var why) -> new Reply.Refused(why);
      case RoundFinder.Found.Open(var _, var round) -> skip(call, round);
    };
  }

  private Reply save(Call call, Round round, Filled filled) {
    var circle = call.inCircle();
    var before = saved(call, round);
    var answer = filled.toAnswer(call, before.map(b -> b.revision() + 1).orElse(1));
    boolean waits = thread.waits(round);
    if (before.filter(answer::saysTheSameAs).isPresent()) {
      return Reply.said(AnswerTexts.saved(circle, round, waits));
    }
    store.save(circle.id(), round.date(), answer);
    outbox.cancel(CheckinKeys.nudge(round, call.actor().id()), "answered");
    var posts = waits ? List.<Post>of() : List.of(post(call, round, answer, isPosted(before)));
    return new Reply.Said(AnswerTexts.saved(circle, round, waits), posts);
  }

  private Reply skip(Call call, Round round) {
    var before = saved(call, round);
    if (isPosted(before)) {
      return Reply.said(AnswerTexts.answeredAlready(call.inCircle(), round));
    }
    if (before.isEmpty()) {
      store.save(call.inCircle().id(), round.date(), skipped(call));
      outbox.cancel(CheckinKeys.nudge(round, call.actor().id()), "skipped");
    }
    return Reply.said(AnswerTexts.skipped(round));
  }

  private static CheckinAnswer skipped(Call call) {
    return new CheckinAnswer(
        call.actor().id(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        call.now());
  }

  /** The answer in the thread; a change goes in place of it. */
  private static Post post(Call call, Round round, CheckinAnswer answer, boolean changed) {
    var author = call.actor();
    var first = CheckinKeys.answer(round, author.id());
    return new Post(
        changed ? CheckinKeys.change(round, author.id(), answer.revision()) : first,
        round.circle(),
        changed
            ? new Destination.InPlaceOf(first)
            : new Destination.Thread(CheckinKeys.weekly(round)),
        AnswerTexts.inThread(round, author, answer),
        call.now(),
        call.now().plus(WORTH_POSTING));
  }

  private Optional<CheckinAnswer> saved(Call call, Round round) {
    return store.answer(round.circle(), round.date(), call.actor().id());
  }

  private static boolean isPosted(Optional<CheckinAnswer> answer) {
    return answer.filter(a -> !a.skipped()).isPresent();
  }

  /** A step said since the round opened is for the next round. */
  private Optional<NextStep> dueStep(Call call, Round round) {
    return store
        .step(round.circle(), call.actor().id())
        .filter(s -> s.said().isBefore(round.opened()));
  }

  /** The weekday of the meeting, unless a day off may move it. */
  private Optional<DayOfWeek> meets(Circle circle, Round round) {
    return Optional.of(round.date())
        .filter(d -> !days.isDayOff(circle, d))
        .map(d -> d.getDayOfWeek());
  }
}
