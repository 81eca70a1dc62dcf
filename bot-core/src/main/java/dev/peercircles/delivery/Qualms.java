package dev.peercircles.delivery;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OwnHours;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What speaks against sending at the last moment: a post may have waited for hours since it was
 * decided. Whoever is on leave by then is not addressed, and features have their own reasons.
 */
final class Qualms {
  private final Roster roster;
  private final Absences absences;
  private final Set<Objection> objections;

  @Inject
  Qualms(Roster roster, Absences absences, Set<Objection> objections) {
    this.roster = roster;
    this.absences = absences;
    this.objections = objections;
  }

  /** Why a post is not to be sent any more; empty if it is. */
  Optional<String> about(Post post, Circle circle, Instant now) {
    if (post.destination() instanceof Destination.Direct(var member)
        && isAway(circle, member, now)) {
      return Optional.of("its reader is away");
    }
    return objections.stream().flatMap(o -> o.against(post).stream()).findFirst();
  }

  /** Those of a message's people who are not to be pinged: they are away, and only named. */
  Set<MemberId> undisturbed(Message message, Circle circle, Instant now) {
    return message.mentions().stream()
        .filter(id -> isAway(circle, id, now))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** When somebody may be addressed: now, or on the morning on which they are back. */
  Instant backAt(Circle circle, Member member, Instant now) {
    var zone = member.zone().orElse(circle.zone());
    var today = now.atZone(zone).toLocalDate();
    var back = absences.firstDayBack(member, today);
    return back.equals(today) ? now : OwnHours.notBefore(back.atStartOfDay(zone).toInstant(), zone);
  }

  private boolean isAway(Circle circle, MemberId id, Instant now) {
    return roster.find(id).filter(m -> isAway(circle, m, now)).isPresent();
  }

  private boolean isAway(Circle circle, Member member, Instant now) {
    var zone = member.zone().orElse(circle.zone());
    return absences.isAway(member, now.atZone(zone).toLocalDate());
  }
}
