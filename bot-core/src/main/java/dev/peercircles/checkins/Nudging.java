package dev.peercircles.checkins;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OwnHours;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reminds those who said nothing: privately, once, in their own hours, never on a day on which they
 * are away. Whose hours don't come before closing is left in peace.
 */
final class Nudging {
  private final CheckinStore store;
  private final Roster roster;
  private final Absences absences;

  @Inject
  Nudging(CheckinStore store, Roster roster, Absences absences) {
    this.store = store;
    this.roster = roster;
    this.absences = absences;
  }

  Decision decide(Circle circle, Week week, Moment moment) {
    var round = store.round(circle.id(), week.round());
    if (round.isEmpty()) {
      return Decision.NOTHING;
    }
    var silent = roster.membersOf(circle).stream().filter(m -> isSilent(round.get(), m)).toList();
    var decision = Decision.NOTHING;
    for (var member : silent) {
      var nudge = nudge(circle, round.get(), member, moment.now());
      decision = nudge.map(decision::unasked).orElse(decision);
    }
    return decision.change(() -> requireSilent(round.get(), silent));
  }

  private Optional<Unasked> nudge(Circle circle, Round round, Member member, Instant now) {
    var zone = member.zone().orElse(circle.zone());
    var read = OwnHours.notBefore(now, zone);
    var closes = round.closesAt(circle);
    if (!read.isBefore(closes) || absences.isAway(member, read.atZone(zone).toLocalDate())) {
      return Optional.empty();
    }
    var post =
        new Post(
            CheckinKeys.nudge(round, member.id()),
            circle.id(),
            new Destination.Direct(member.id()),
            CheckinTexts.nudge(circle, round, read, zone),
            read,
            closes);
    return Optional.of(new Unasked(member.id(), false, post));
  }

  private boolean isSilent(Round round, Member member) {
    return store.answer(round.circle(), round.date(), member.id()).isEmpty();
  }

  /** An answer that came in between has found no reminder to take back. */
  private void requireSilent(Round round, List<Member> members) {
    if (!members.stream().allMatch(m -> isSilent(round, m))) {
      throw new Overtaken("somebody has answered meanwhile");
    }
  }
}
