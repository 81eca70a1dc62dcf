package dev.peercircles.delivery;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeChannelReaders;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Readers;
import dev.peercircles.testing.Journal;
import java.time.InstantSource;
import java.util.Set;

/** The real courier between an outbox and a platform, with everything else in memory. */
public final class Couriers {
  private Couriers() {}

  public static Courier of(
      Outbox outbox,
      Takings takings,
      UnitOfWork work,
      FakeCircles circles,
      ChatPlatform platform,
      InstantSource clock) {
    var repairs = new FakeRepairs(Journal.ANYWHERE);
    var absences = new Absences(new FakeAbsenceStore(Journal.ANYWHERE));
    var qualms = new Qualms(circles, absences, Set.of());
    var book = new AddressBook(outbox, circles);
    var ways = new Wayfinder(circles, book, qualms, clock, Set.of(platform));
    var gate = new Gate(new Pacer(), repairs, work, () -> 1);
    var mending = new Mending(repairs, outbox, new Alarm(outbox, circles, qualms));
    var aftercare = new Aftercare(outbox, takings, ways, gate, clock);
    var sender =
        new Sender(outbox, work, ways, gate, mending, aftercare, new FakeUnreached(outbox), clock);
    var readers = new Readers(Set.of(new FakeChannelReaders()), circles);
    var discretion = new Discretion(readers, circles, mending, repairs, work, clock);
    var inquiry = new Inquiry(outbox, ways, qualms, discretion, sender, gate, mending, clock);
    return new Courier(
        outbox, ways, qualms, gate, mending, discretion, sender, inquiry, aftercare, clock);
  }

  /** What looks back on such a platform. */
  public static Hindsight hindsight(
      Outbox outbox, PostIds ids, FakeCircles circles, ChatPlatform platform, InstantSource clock) {
    var absences = new Absences(new FakeAbsenceStore(Journal.ANYWHERE));
    var qualms = new Qualms(circles, absences, Set.of());
    var book = new AddressBook(outbox, circles);
    var ways = new Wayfinder(circles, book, qualms, clock, Set.of(platform));
    var units = new FakeUnitOfWork(clock);
    var gate = new Gate(new Pacer(), new FakeRepairs(Journal.ANYWHERE), units, () -> 1);
    return new Hindsight(outbox, ids, ways, gate, clock);
  }
}
