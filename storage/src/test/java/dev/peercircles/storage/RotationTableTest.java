package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.rotations.PlanId;
import dev.peercircles.rotations.RotationStore;
import dev.peercircles.rotations.RotationStoreContract;
import dev.peercircles.rotations.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class RotationTableTest extends RotationStoreContract {
  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = database.open(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void showsAnotherProcessWhatIsOff() {
    var lunch = new PlanId("em-berlin/lunch");
    var day = LocalDate.of(2026, 11, 4);
    units()
        .run(() -> {
          store().save(lunch, session(day, Session.Outcome.OFF));
          store().save(lunch, session(day.plusWeeks(2), Session.Outcome.GUEST));
          return true;
        });

    var off = new SessionsGlance(storage.database).look(List.of(lunch));

    assertThat(off.of(lunch)).containsExactly(day);
    assertThat(off.of(new PlanId("all/lunch"))).isEmpty();
  }

  private static Session session(LocalDate day, Session.Outcome outcome) {
    return new Session(day, outcome, Set.of(), Optional.empty());
  }

  @Override
  protected RotationStore store() {
    return storage.get(RotationStore.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }
}
