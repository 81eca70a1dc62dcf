package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.commands.Call;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
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

  /** The posts to stage, in the unit of work in which the caller changed it. */
  List<Post> posts(
      Call call,
      MeetingPlan plan,
      Meeting meeting,
      Optional<Member> before,
      Optional<Member> after) {
    var circle = call.inCircle();
    var posts = new ArrayList<Post>();
    agenda.again(circle, plan, meeting, after, call.now()).ifPresent(posts::add);
    after
        .filter(m -> !m.id().equals(call.actor().id()))
        .flatMap(m -> tell(call, meeting, m))
        .ifPresent(posts::add);
    before
        .flatMap(m ->
            inPlace(
                call,
                meeting,
                m,
                after
                    .map(host -> RegretTexts.youNeedNotHost(circle, host))
                    .orElseGet(() -> RegretTexts.nobodyHosts(circle))))
        .ifPresent(posts::add);
    return posts;
  }

  /** A message of their own, if their week has room; the one they already have is edited. */
  private Optional<Post> tell(Call call, Meeting meeting, Member host) {
    Circle circle = call.inCircle();
    var message = RegretTexts.youHost(circle, meeting);
    var edit = inPlace(call, meeting, host, message);
    if (edit.isPresent()) {
      return edit;
    }
    var post =
        new Post(
            MeetingKeys.hosting(circle.id(), meeting.date(), host.id()),
            circle.id(),
            new Destination.Direct(host.id()),
            message,
            call.now(),
            meeting.endsAt());
    return Optional.of(new Unasked(host.id(), true, post))
        .filter(u -> budget.take(u, call.now().atZone(circle.zone()).toLocalDate()))
        .map(Unasked::post);
  }

  /** An edit of what they were told before, if they were. */
  private Optional<Post> inPlace(Call call, Meeting meeting, Member member, Message message) {
    var told = MeetingKeys.hosting(call.inCircle().id(), meeting.date(), member.id());
    return outbox
        .find(told)
        .map(_ -> Edits.of(outbox, told, call.inCircle(), message, call.now(), meeting.endsAt()));
  }
}
