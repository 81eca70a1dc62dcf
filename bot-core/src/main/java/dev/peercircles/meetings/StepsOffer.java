package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Moment;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * The offer of a next step in the agenda's thread: once the host says that they met, or a day later
 * if the host said nothing. Never twice.
 */
final class StepsOffer {
  private final MeetingCalendar calendar;
  private final MeetingStore store;
  private final Outbox outbox;

  @Inject
  StepsOffer(MeetingCalendar calendar, MeetingStore store, Outbox outbox) {
    this.calendar = calendar;
    this.store = store;
    this.outbox = outbox;
  }

  /** Offers it if the host said nothing. */
  Decision decide(Circle circle, MeetingPlan plan, Meeting meeting, Occurrence due, Moment moment) {
    if (store.reported(circle.id(), meeting.date()).isPresent()) {
      return Decision.NOTHING;
    }
    return offer(circle, plan, meeting, moment.now(), due.graceEnds())
        .map(post -> Decision.NOTHING.post(post).possibleSince(meeting.startsAt()))
        .orElse(Decision.NOTHING);
  }

  /** The post; empty if it was made before or there is no thread to put it in. */
  Optional<Post> offer(
      Circle circle, MeetingPlan plan, Meeting meeting, Instant now, Instant expires) {
    var key = MeetingKeys.steps(circle.id(), meeting.date());
    var agenda = MeetingKeys.agenda(circle.id(), meeting.date());
    if (outbox.find(key).isPresent() || outbox.find(agenda).isEmpty()) {
      return Optional.empty();
    }
    var next = calendar.next(circle, plan, meeting.startsAt());
    var message = MeetingTexts.steps(circle, meeting, next);
    return Optional.of(
        new Post(key, circle.id(), new Destination.Thread(agenda), message, now, expires));
  }
}
