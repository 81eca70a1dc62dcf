package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.TodaysHost;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whom today's agendas name, until their meetings are over. */
final class AnnouncedHost implements TodaysHost {
  private final MeetingPlans plans;
  private final MeetingCalendar calendar;
  private final Hosting hosting;
  private final HostChange change;
  private final Outbox outbox;

  @Inject
  AnnouncedHost(
      MeetingPlans plans,
      MeetingCalendar calendar,
      Hosting hosting,
      HostChange change,
      Outbox outbox) {
    this.plans = plans;
    this.calendar = calendar;
    this.hosting = hosting;
    this.change = change;
    this.outbox = outbox;
  }

  /** A meeting whose agenda is there, and whom it names. */
  private record Announced(
      Circle circle, MeetingPlan plan, Meeting meeting, Optional<Member> host) {}

  @Override
  public List<Post> during(
      Collection<Circle> circles, MemberId actor, Instant now, Runnable change) {
    var before = circles.stream().flatMap(c -> announced(c, now).stream()).toList();
    change.run();
    return before.stream().flatMap(a -> posts(a, actor, now).stream()).toList();
  }

  private Optional<Announced> announced(Circle circle, Instant now) {
    return plans.of(circle.id()).flatMap(plan -> announced(circle, plan, now));
  }

  private Optional<Announced> announced(Circle circle, MeetingPlan plan, Instant now) {
    var today = now.atZone(plan.when().zone()).toLocalDate();
    return calendar
        .on(circle, plan, today)
        .filter(m -> now.isBefore(m.endsAt()))
        .filter(m -> outbox.find(MeetingKeys.agenda(circle.id(), m.date())).isPresent())
        .map(m -> new Announced(circle, plan, m, hosting.of(circle, m.date())));
  }

  private List<Post> posts(Announced announced, MemberId actor, Instant now) {
    var host = hosting.of(announced.circle(), announced.meeting().date());
    return host.equals(announced.host())
        ? List.of()
        : change.posts(
            new HostChange.By(announced.circle(), actor, now),
            announced.plan(),
            announced.meeting(),
            announced.host(),
            host);
  }
}
