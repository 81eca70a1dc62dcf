package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who must learn that somebody else hosts: the agenda, the one who does, the one who needn't. */
final class HostChange {
  private final AgendaPost agenda;
  private final Outbox outbox;
  private final Budget budget;

  @Inject
  HostChange(AgendaPost agenda, Outbox outbox, Budget budget) {
    this.agenda = agenda;
    this.outbox = outbox;
    this.budget = budget;
  }

  /** In which circle it changed, by whom, when. */
  record By(Circle circle, MemberId actor, Instant now) {}

  /** The posts to stage, in the unit of work in which the caller changed it. */
  List<Post> posts(
      By by, MeetingPlan plan, Meeting meeting, Optional<Member> before, Optional<Member> after) {
    var circle = by.circle();
    var posts = new ArrayList<Post>();
    agenda.again(circle, plan, meeting, after, by.now()).ifPresent(posts::add);
    after
        .filter(m -> !m.id().equals(by.actor()))
        .flatMap(m -> tell(by, meeting, m))
        .ifPresent(posts::add);
    before
        .flatMap(m ->
            inPlace(
                by,
                meeting,
                m,
                after
                    .map(host -> RegretTexts.youNeedNotHost(circle, host))
                    .orElseGet(() -> RegretTexts.nobodyHosts(circle))))
        .ifPresent(posts::add);
    return posts;
  }

  /** A message of their own, if their week has room; the one they already have is edited. */
  private Optional<Post> tell(By by, Meeting meeting, Member host) {
    Circle circle = by.circle();
    var message = RegretTexts.youHost(circle, meeting);
    var edit = inPlace(by, meeting, host, message);
    if (edit.isPresent()) {
      return edit;
    }
    var post =
        new Post(
            MeetingKeys.hosting(circle.id(), meeting.date(), host.id()),
            circle.id(),
            new Destination.Direct(host.id()),
            message,
            by.now(),
            meeting.endsAt());
    return Optional.of(new Unasked(host.id(), true, post))
        .filter(u -> budget.take(u, by.now().atZone(circle.zone()).toLocalDate()))
        .map(Unasked::post);
  }

  /** An edit of what they were told before, if they were. */
  private Optional<Post> inPlace(By by, Meeting meeting, Member member, Message message) {
    var told = MeetingKeys.hosting(by.circle().id(), meeting.date(), member.id());
    return outbox
        .find(told)
        .map(_ -> Edits.of(outbox, told, by.circle(), message, by.now(), meeting.endsAt()));
  }
}
