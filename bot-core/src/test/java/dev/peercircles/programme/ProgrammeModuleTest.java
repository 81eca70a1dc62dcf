package dev.peercircles.programme;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.account;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.peercircles.absences.AbsenceModule;
import dev.peercircles.checkins.CheckinModule;
import dev.peercircles.checkins.CheckinStore;
import dev.peercircles.checkins.FakeCheckinStore;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.Arrivals;
import dev.peercircles.circles.Facilitators;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeArrivals;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.CommandsModule;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakeRepairs;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.FakeUnreached;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.Repairs;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.delivery.Unreached;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.FakeBudgetStore;
import dev.peercircles.duties.FakeLineStore;
import dev.peercircles.duties.FakeTimekeeper;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.lessons.FakeLessonStore;
import dev.peercircles.lessons.LessonStore;
import dev.peercircles.meetings.FakeMeetingStore;
import dev.peercircles.meetings.MeetingModule;
import dev.peercircles.meetings.MeetingStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeModuleTest {
  private static final Instant NOW = Instant.parse("2026-10-12T07:00:00Z");

  private final FakeTimekeeper timekeeper = new FakeTimekeeper();
  private final Injector injector =
      Guice.createInjector(
          new ProgrammeModule(Programmes.emBerlin(), (calendars, date) -> false),
          new CommandsModule(),
          new AbsenceModule(),
          new CheckinModule(),
          new MeetingModule(),
          new Stores());

  @Test
  void listsWhatPeopleCanTypeOfEveryFeature() {
    assertThat(injector.getInstance(CommandCatalog.class).listed())
        .extracting(Command::name)
        .containsExactly("away", "back", "checkin", "help", "next", "step");
  }

  @Test
  void keepsEveryStepOfTheCheckinAndTheMeetingAtTheStart() {
    injector.getInstance(Kickoff.class).start();

    assertThat(timekeeper.kept().keySet())
        .extracting(Rhythm::toString)
        .contains(
            "em-berlin/checkin/open",
            "em-berlin/checkin/close",
            "em-berlin/meeting/agenda",
            "em-berlin/meeting/held",
            "em-berlin/meeting/steps");
  }

  @Test
  void saysWhatComesNextFromTheRealPlans() {
    var invocation =
        new Invocation(
            account(ANA), Optional.empty(), "next", Map.of(), Map.of(), NOW.plusSeconds(2));

    var reply = (Reply.Said) injector.getInstance(CommandRouter.class).route(invocation);

    assertThat(reply.message().words())
        .isEqualTo(
            """
            Next in EM Berlin
            The check-in opens Mon 12 Oct, 09:30 and closes Wed 14 Oct, 18:00.
            You meet Thu 15 Oct, 12:30 for 45 minutes. Ana hosts.\
            """);
  }

  private final class Stores extends AbstractModule {
    @Override
    protected void configure() {
      bind(InstantSource.class).toInstance(InstantSource.fixed(NOW));
      bind(java.util.random.RandomGenerator.class).toInstance(new java.util.Random(1));
      bind(UnitOfWork.class).toInstance(new FakeUnitOfWork());
      bind(Outbox.class).toInstance(new FakeOutbox());
      bind(Unreached.class).toInstance(new FakeUnreached(new FakeOutbox()));
      bind(Timekeeper.class).toInstance(timekeeper);
      bind(Facilitators.class).toInstance(Facilitators.NONE);
      bind(Repairs.class).toInstance(new FakeRepairs(new FakeUnitOfWork()));
      bind(Arrivals.class).toInstance(new FakeArrivals());
      bind(AbsenceStore.class).toInstance(new FakeAbsenceStore());
      bind(LessonStore.class).toInstance(new FakeLessonStore());
      bind(LineStore.class).toInstance(new FakeLineStore());
      bind(BudgetStore.class).toInstance(new FakeBudgetStore());
      bind(CheckinStore.class).toInstance(new FakeCheckinStore());
      bind(MeetingStore.class).toInstance(new FakeMeetingStore());
    }
  }
}
