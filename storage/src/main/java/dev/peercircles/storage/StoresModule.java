package dev.peercircles.storage;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.checkins.CheckinStore;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.Arrivals;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.Repairs;
import dev.peercircles.delivery.Takings;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.delivery.Unreached;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.Chore;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.duties.PersonalData;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.health.Probe;
import dev.peercircles.lessons.LessonStore;
import dev.peercircles.meetings.MeetingStore;
import dev.peercircles.rotations.RotationStore;
import dev.peercircles.storage.engine.DutyTimekeeper;
import dev.peercircles.storage.engine.Executions;
import dev.peercircles.stories.StoryActs;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The database, its tables and what retention drops from them. */
final class StoresModule extends AbstractModule {
  private final Database database;

  StoresModule(Database database) {
    this.database = database;
  }

  @Override
  protected void configure() {
    bind(SqlOutbox.class).in(Singleton.class);
    bind(Outbox.class).to(SqlOutbox.class);
    bind(Takings.class).to(SqlTakings.class).in(Singleton.class);
    bind(Unreached.class).to(UnreachedTable.class).in(Singleton.class);
    bind(Repairs.class).to(RepairTable.class).in(Singleton.class);
    bind(OccurrenceStore.class).to(OccurrenceTable.class).in(Singleton.class);
    bind(LineStore.class).to(LineTable.class).in(Singleton.class);
    bind(BudgetStore.class).to(BudgetTable.class).in(Singleton.class);
    bind(Arrivals.class).to(ArrivalTable.class).in(Singleton.class);
    bind(AbsenceStore.class).to(AbsenceTable.class).in(Singleton.class);
    bind(MeetingStore.class).to(MeetingTable.class).in(Singleton.class);
    bind(CheckinStore.class).to(CheckinTable.class).in(Singleton.class);
    bind(LessonStore.class).to(LessonTable.class).in(Singleton.class);
    bind(StoryActs.class).to(ActTable.class).in(Singleton.class);
    bind(RotationStore.class).to(RotationTable.class).in(Singleton.class);
    bind(Timekeeper.class).to(DutyTimekeeper.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), Chore.class);
    var probes = Multibinder.newSetBinder(binder(), Probe.class);
    probes.addBinding().to(StorageProbe.class);
    probes.addBinding().to(RepairProbe.class);
    probes.addBinding().to(WriteProbe.class);
  }

  @Provides
  @Singleton
  Storage storage(InstantSource clock) {
    return Storage.open(database, clock);
  }

  @Provides
  UnitOfWork unitOfWork(Storage storage) {
    return storage.unitOfWork();
  }

  @Provides
  @Singleton
  Executions executions(Storage storage) {
    return new Executions(storage.engineSource(), storage.dialect());
  }

  @ProvidesIntoSet
  PersonalData posts(Retention retention, PostExpiry posts) {
    return retention.posts(posts);
  }

  @ProvidesIntoSet
  PersonalData absences(Retention retention, AbsenceStore store) {
    return retention.absences(store);
  }

  @ProvidesIntoSet
  PersonalData occurrences(Retention retention, OccurrenceStore store) {
    return retention.occurrences(store);
  }

  @ProvidesIntoSet
  PersonalData lines(Retention retention, LineStore store) {
    return retention.lines(store);
  }

  @ProvidesIntoSet
  PersonalData unasked(Retention retention, BudgetStore store) {
    return retention.unasked(store);
  }

  @ProvidesIntoSet
  PersonalData meetings(Retention retention, MeetingStore store) {
    return retention.meetings(store);
  }
}
