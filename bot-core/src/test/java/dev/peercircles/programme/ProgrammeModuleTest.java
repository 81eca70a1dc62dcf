package dev.peercircles.programme;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.peercircles.absences.AbsenceModule;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.CommandsModule;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.FakeBudgetStore;
import dev.peercircles.duties.FakeLineStore;
import dev.peercircles.duties.FakeTimekeeper;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.meetings.FakeMeetingStore;
import dev.peercircles.meetings.MeetingModule;
import dev.peercircles.meetings.MeetingStore;
import dev.peercircles.testing.TestClock;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeModuleTest {
  private final Injector injector =
      Guice.createInjector(
          new ProgrammeModule(Programmes.of(List.of(ANA), EM_BERLIN), (calendars, date) -> false),
          new CommandsModule(),
          new AbsenceModule(),
          new MeetingModule(),
          new Stores());

  @Test
  void listsWhatPeopleCanTypeOfEveryFeature() {
    assertThat(injector.getInstance(CommandCatalog.class).listed())
        .extracting(Command::name)
        .containsExactly("away", "back", "help", "next");
  }

  @Test
  void buildsTheRouterAndTheKickoff() {
    assertThat(injector.getInstance(CommandRouter.class)).isNotNull();
    assertThat(injector.getInstance(Kickoff.class)).isNotNull();
    assertThat(injector.getInstance(Circles.class).all()).containsExactly(EM_BERLIN);
  }

  private static final class Stores extends AbstractModule {
    @Override
    protected void configure() {
      bind(InstantSource.class).toInstance(TestClock.at("2026-10-12T07:00:00Z"));
      bind(UnitOfWork.class).toInstance(new FakeUnitOfWork());
      bind(Outbox.class).toInstance(new FakeOutbox());
      bind(Timekeeper.class).toInstance(new FakeTimekeeper());
      bind(AbsenceStore.class).toInstance(new FakeAbsenceStore());
      bind(LineStore.class).toInstance(new FakeLineStore());
      bind(BudgetStore.class).toInstance(new FakeBudgetStore());
      bind(MeetingStore.class).toInstance(new FakeMeetingStore());
    }
  }
}
