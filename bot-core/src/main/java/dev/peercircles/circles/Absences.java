package dev.peercircles.circles;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is away when: what the configuration says and what people said themselves, taken together.
 */
public final class Absences {
  private final AbsenceStore store;

  @Inject
  public Absences(AbsenceStore store) {
    this.store = store;
  }

  /** Whether the person is away on this day. */
  public boolean isAway(Member member, LocalDate day) {
    return lastDayAway(member, day).isPresent();
  }

  /** The first day from this one on that the person is there. */
  public LocalDate firstDayBack(Member member, LocalDate day) {
    var back = day;
    var away = lastDayAway(member, back);
    while (away.isPresent()) {
      back = away.get().plusDays(1);
      away = lastDayAway(member, back);
    }
    return back;
  }

  /** The last day of the absence that covers this day; empty if the person is there. */
  public Optional<LocalDate> lastDayAway(Member member, LocalDate day) {
    var returns = store.returnsOf(member.id());
    Stream<Absence> configured =
        member.absences().stream()
            .filter(a -> returns.stream().noneMatch(r -> a.covers(r) && !r.isAfter(day)));
    return Stream.concat(configured, store.absencesOf(member.id()).stream())
        .filter(a -> a.covers(day))
        .map(Absence::to)
        .max(LocalDate::compareTo);
  }
}
