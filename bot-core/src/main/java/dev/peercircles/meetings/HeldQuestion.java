package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;

/** Asks the host alone, after the end, whether the circle met. */
final class HeldQuestion {
  private final Hosting hosting;
  private final MeetingStore store;

  @Inject
  HeldQuestion(Hosting hosting, MeetingStore store) {
    this.hosting = hosting;
    this.store = store;
  }

  Decision decide(Circle circle, Meeting meeting, Occurrence due, Moment moment) {
    if (store.reported(circle.id(), meeting.date()).isPresent()) {
      return Decision.NOTHING;
    }
    return hosting
        .of(circle, meeting.date())
        .map(host -> Decision.NOTHING.unasked(question(circle, meeting, host, due, moment)))
        .orElse(Decision.NOTHING);
  }

  private static Unasked question(
      Circle circle, Meeting meeting, Member host, Occurrence due, Moment moment) {
    var post =
        new Post(
            MeetingKeys.held(circle.id(), meeting.date()),
            circle.id(),
            new Destination.Direct(host.id()),
            HeldTexts.question(circle, meeting.date()),
            moment.now(),
            due.graceEnds());
    return new Unasked(host.id(), true, post);
  }
}
