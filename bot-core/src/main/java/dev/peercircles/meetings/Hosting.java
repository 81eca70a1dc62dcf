package dev.peercircles.meetings;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Facilitators;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who holds a meeting: whoever has the turn where that rotates, else the host, else the deputy; who
 * is away, gone or can't come is passed over.
 */
public final class Hosting {
  private final Roster roster;
  private final Absences absences;
  private final MeetingStore store;
  private final Facilitators facilitators;

  @Inject
  public Hosting(Roster roster, Absences absences, MeetingStore store, Facilitators facilitators) {
    this.roster = roster;
    this.absences = absences;
    this.store = store;
    this.facilitators = facilitators;
  }

  /** Who holds the meeting of this date, as far as is known; empty if none of them can. */
  public Optional<Member> of(Circle circle, LocalDate meeting) {
    return of(circle, meeting, store.cantCome(circle.id(), meeting));
  }

  /** The same, if exactly these people can't come. */
  Optional<Member> of(Circle circle, LocalDate meeting, Set<MemberId> cantCome) {
    var members = roster.membersOf(circle);
    return hosts(circle, meeting)
        .filter(id -> !cantCome.contains(id))
        .flatMap(id -> members.stream().filter(m -> m.id().equals(id)))
        .filter(m -> !absences.isAway(m, meeting))
        .findFirst();
  }

  /** Whether this person is one of those who settle what the meeting of this date was. */
  boolean mayReport(Circle circle, LocalDate meeting, MemberId member) {
    return hosts(circle, meeting).anyMatch(member::equals);
  }

  private Stream<MemberId> hosts(Circle circle, LocalDate meeting) {
    return Stream.of(facilitators.of(circle.id(), meeting), circle.host(), circle.deputy())
        .flatMap(Optional::stream)
        .distinct();
  }
}
