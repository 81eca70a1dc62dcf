package dev.peercircles.meetings;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Meetings in memory. */
public final class FakeMeetingStore implements MeetingStore {
  private record Meeting(CircleId circle, LocalDate date) {}

  private record Regret(Meeting meeting, MemberId member) {}

  private final Table<Meeting, MeetingReport> reports;
  private final Table<Regret, MemberId> regrets;

  public FakeMeetingStore(Journal journal) {
    reports = new Table<>(journal);
    regrets = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeMeetingStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public void report(CircleId circle, LocalDate meeting, MeetingReport report) {
    reports.put(new Meeting(circle, meeting), report);
  }

  @Override
  public Optional<MeetingReport> reported(CircleId circle, LocalDate meeting) {
    return reports.get(new Meeting(circle, meeting));
  }

  @Override
  public void cantCome(CircleId circle, LocalDate meeting, MemberId member, boolean cant) {
    var regret = new Regret(new Meeting(circle, meeting), member);
    if (cant) {
      regrets.put(regret, member);
    } else {
      regrets.remove((k, _) -> k.equals(regret));
    }
  }

  @Override
  public Set<MemberId> cantCome(CircleId circle, LocalDate meeting) {
    var key = new Meeting(circle, meeting);
    return Set.copyOf(regrets.rows(k -> k.meeting().equals(key)));
  }

  @Override
  public int dropNamesBefore(LocalDate date) {
    return regrets.remove((k, _) -> k.meeting().date().isBefore(date));
  }
}
