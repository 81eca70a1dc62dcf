package dev.peercircles.circles;

import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.List;

/** Absences in memory. */
public final class FakeAbsenceStore implements AbsenceStore {
  private record Away(MemberId member, LocalDate from) {}

  private record Return(MemberId member, LocalDate day) {}

  private final Table<Away, Absence> absences;
  private final Table<Return, LocalDate> returns;

  public FakeAbsenceStore(Journal journal) {
    absences = new Table<>(journal);
    returns = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeAbsenceStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public List<Absence> absencesOf(MemberId member) {
    return absences.rows(k -> k.member().equals(member));
  }

  @Override
  public List<LocalDate> returnsOf(MemberId member) {
    return returns.rows(k -> k.member().equals(member)).stream().sorted().toList();
  }

  @Override
  public void away(MemberId member, Absence absence) {
    absences.remove((k, _) -> k.member().equals(member));
    absences.put(new Away(member, absence.from()), absence);
  }

  @Override
  public void back(MemberId member, LocalDate day) {
    returns.put(new Return(member, day), day);
    var touched = absencesOf(member).stream().filter(a -> a.covers(day)).toList();
    absences.remove((k, a) -> k.member().equals(member) && a.covers(day));
    touched.stream()
        .filter(a -> a.from().isBefore(day))
        .map(a -> new Absence(a.from(), day.minusDays(1)))
        .forEach(a -> absences.put(new Away(member, a.from()), a));
  }

  @Override
  public int dropEndedBefore(LocalDate day) {
    return absences.remove((_, a) -> a.to().isBefore(day))
        + returns.remove((_, r) -> r.isBefore(day.minusYears(1)));
  }
}
