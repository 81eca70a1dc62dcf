package dev.peercircles.lessons;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostState;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Unasked;
import dev.peercircles.lessons.LessonStore.Opening;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks the host once, privately, to tell a failure of their own first. What their week had no room
 * for, or reached nobody, is asked again on the next meeting day, until the box opens anyway.
 */
final class FirstDuty implements Duty {
  private static final Duration WORTH = Duration.ofDays(1);

  private final FirstDays days;
  private final LessonStore store;
  private final Outbox outbox;

  @Inject
  FirstDuty(FirstDays days, LessonStore store, Outbox outbox) {
    this.days = days;
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String plan() {
    return "failure";
  }

  @Override
  public List<String> steps() {
    return List.of("first");
  }

  @Override
  public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
    return days.between(circle, from, to).stream()
        .map(at ->
            new Occurrence(
                new OccurrenceKey(circle.id(), plan(), "first", at.toLocalDate()),
                at,
                circle.zone(),
                Grace.USUAL))
        .toList();
  }

  @Override
  public Decision decide(Circle circle, Occurrence due, Moment moment) {
    var today = due.key().date();
    var before = store.opening(circle.id());
    if (before.filter(o -> isSettled(circle, o, today)).isPresent()) {
      return Decision.NOTHING;
    }
    var opening = before.orElseGet(() -> new Opening(today, false));
    var asked = Decision.NOTHING.change(() -> store.opening(circle.id(), opening));
    return circle
        .host()
        .map(host -> asked.unasked(question(circle, host, today, opening, moment)))
        .orElse(asked);
  }

  /** Somebody told theirs, the box is open by now, or the question is out. */
  private boolean isSettled(Circle circle, Opening opening, LocalDate today) {
    return opening.told()
        || !today.isBefore(Doors.opens(opening))
        || agenda(circle, opening.asked(), today.minusDays(1)).stream()
            .flatMap(o -> outbox.find(key(circle, o.key().date())).stream())
            .anyMatch(p -> p.state() != PostState.SKIPPED);
  }

  private Unasked question(
      Circle circle, MemberId host, LocalDate today, Opening opening, Moment moment) {
    return new Unasked(
        host,
        true,
        new Post(
            key(circle, today),
            circle.id(),
            new Destination.Direct(host),
            LessonTexts.wouldYouGoFirst(circle, Doors.opens(opening)),
            moment.now(),
            moment.now().plus(WORTH)));
  }

  private MessageKey key(Circle circle, LocalDate day) {
    return MessageKey.of(circle.id(), plan(), day);
  }
}
