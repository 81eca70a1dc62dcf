package dev.peercircles.delivery;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.Roster;
import java.util.Set;

/** An alarm for tests of what raises it. */
public final class Alarms {
  private Alarms() {}

  /** Nobody is away. */
  public static Alarm over(Outbox outbox, Roster roster) {
    var absences = new Absences(new FakeAbsenceStore());
    return new Alarm(outbox, roster, new Qualms(roster, absences, Set.of()));
  }
}
