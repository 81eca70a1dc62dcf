package dev.peercircles.meetings;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who holds a meeting: the host, or the deputy if the host is away, gone or can't come. */
public final class Hosting {
  private final Roster roster;
  private final Absences absences;
  private final MeetingStore store;

  @Inject
  public Hosting(Roster roster, Absences absences, MeetingStore store) {
    this.roster = roster;
    this.absences = absences;
    this.store = store;
  }

  /** Who holds the meeting of this date, as far as is known; empty if neither of the two can. */
  public Optional<Member> of(Circle circle, LocalDate meeting) {
    return of(circle, meeting, store.cantCome(circle.id(), meeting));
  }

  /** The same, if exactly these people can't come. */
  Optional<Member> of(Circle circle, LocalDate meeting, Set<MemberId> cantCome) {
    var members = roster.membersOf(circle);
    return Stream.of(circle.host(), circle.deputy())
        .flatMap(Optional::stream)
        .filter(id -> !cantCome.contains(id))
        .flatMap(id -> members.stream().filter(m -> m.id().equals(id)))
        .filter(m -> !absences.isAway(m, meeting))
        .findFirst();
  }

  /** Whether this person is the host or the deputy: the two who settle what a meeting was. */
  static boolean mayReport(Circle circle, MemberId member) {
    return Stream.of(circle.host(), circle.deputy())
        .flatMap(Optional::stream)
        .anyMatch(member::equals);
  }
}
