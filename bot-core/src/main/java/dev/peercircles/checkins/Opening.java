package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.Moment;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.prompts.PromptChooser;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Opens a week: one post with the question and everything else that the week has to say. */
final class Opening {
  /** So long a circle's answers are shown together, so that nobody has to be first. */
  private static final int SHY_DAYS = 14;

  private final CheckinCalendar calendar;
  private final CheckinStore store;
  private final Closing closing;
  private final LineStore lines;
  private final PromptChooser prompts;

  @Inject
  Opening(
      CheckinCalendar calendar,
      CheckinStore store,
      Closing closing,
      LineStore lines,
      PromptChooser prompts) {
    this.calendar = calendar;
    this.store = store;
    this.closing = closing;
    this.lines = lines;
    this.prompts = prompts;
  }

  Decision decide(Circle circle, CheckinPlan plan, Week week, Occurrence due, Moment moment) {
    var round = round(circle, plan, week);
    var expires = earlier(due.graceEnds(), round.closesAt(circle));
    if (!moment.now().isBefore(expires)) {
      return Decision.NOTHING;
    }
    var taken = lines.waiting(circle.id(), Line.Slot.WEEKLY, round.opened());
    var skipped = calendar.skippedAfter(circle, plan, round.date());
    var key = CheckinKeys.weekly(round);
    var message = CheckinTexts.weekly(circle, round, skipped, taken, moment.delayed());
    return closing
        .overdue(circle, plan, moment.now())
        .post(
            new Post(key, circle.id(), new Destination.Channel(), message, moment.now(), expires)
                .saidAgainIfLost())
        .change(() -> store.open(round))
        .change(() -> lines.take(keys(taken), key.toString()));
  }

  private Round round(Circle circle, CheckinPlan plan, Week week) {
    int number = store.rounds(circle.id()) + 1;
    boolean shy = week.round().isBefore(circle.from().plusDays(SHY_DAYS));
    return new Round(
        circle.id(),
        week.round(),
        week.opens().toLocalDate(),
        week.closes(),
        prompts.choose(plan.prompts(), circle.id().value(), number),
        number,
        shy || plan.reveal() == CheckinPlan.Reveal.AT_CLOSE);
  }

  private static List<String> keys(List<Line> lines) {
    return lines.stream().map(Line::key).toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
