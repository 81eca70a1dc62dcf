package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.Moment;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The agenda in the circle's channel, and the same again when somebody else hosts. */
final class AgendaPost {
  private final Hosting hosting;
  private final LineStore lines;
  private final Outbox outbox;

  @Inject
  AgendaPost(Hosting hosting, LineStore lines, Outbox outbox) {
    this.hosting = hosting;
    this.lines = lines;
    this.outbox = outbox;
  }

  /** Posts it on the meeting's morning and takes the lines that wait for it. */
  Decision decide(Circle circle, MeetingPlan plan, Meeting meeting, Occurrence due, Moment moment) {
    var key = MeetingKeys.agenda(circle.id(), meeting.date());
    var waiting = lines.waiting(circle.id(), Line.Slot.AGENDA, meeting.date());
    var shown = new AgendaTexts.Shown(circle, plan, meeting, waiting);
    var host = hosting.of(circle, meeting.date());
    var message = AgendaTexts.agenda(shown, host, moment.delayed());
    var expires = earlier(due.graceEnds(), meeting.startsAt());
    var keys = waiting.stream().map(Line::key).toList();
    return Decision.NOTHING
        .post(
            new Post(key, circle.id(), new Destination.Channel(), message, moment.now(), expires)
                .saidAgainIfLost())
        .change(() -> lines.take(keys, key.toString()));
  }

  /** An edit that names another host; empty if there is no agenda yet. */
  Optional<Post> again(
      Circle circle, MeetingPlan plan, Meeting meeting, Optional<Member> host, Instant now) {
    var key = MeetingKeys.agenda(circle.id(), meeting.date());
    if (outbox.find(key).isEmpty()) {
      return Optional.empty();
    }
    var shown = new AgendaTexts.Shown(circle, plan, meeting, lines.takenBy(key.toString()));
    return Optional.of(
        Edits.of(
            outbox, key, circle, AgendaTexts.agenda(shown, host, false), now, meeting.endsAt()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
