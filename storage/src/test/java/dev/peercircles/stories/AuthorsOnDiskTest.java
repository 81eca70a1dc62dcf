package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.storage.stories.TestBoxes;
import dev.peercircles.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * The same weeks twice over the real stores, with two authors exchanged, crashes and restarts
 * included: after each step the database and the keys are the same byte for byte. On a server,
 * which keeps its files to itself, each row is; the log of a file is written into it first, since
 * its frames carry random numbers of their own.
 */
@OnBothDatabases
class AuthorsOnDiskTest {
  private static final Instant BEGIN = Instant.parse("2026-10-27T09:00:00Z");

  @TempDir Path directory;
  @Parameter TestDatabase database;

  @Test
  void nothingOnTheDiskTellsTwoAuthorsApart() throws Exception {
    for (int members : List.of(5, 12)) {
      var one = run(members, false);
      var other = run(members, true);

      for (int step = 0; step < one.size(); step++) {
        assertThat(other.get(step))
            .as("%d members, after step %d", members, step)
            .isEqualTo(one.get(step));
      }
      assertThat(Set.copyOf(one)).as("most steps leave a trace").hasSizeGreaterThan(10);
    }
  }

  private List<String> run(int members, boolean swapAuthors) throws Exception {
    var place = directory.resolve("weeks-" + members + "-" + swapAuthors);
    var chance = new Random(members);
    var secrets = new Random(members);
    var clock = new TestClock(BEGIN);
    var ids = new FakePostIds();
    var steps = AuthorsWeeks.of(members, chance, swapAuthors, false);
    var kept = new ArrayList<String>();
    var machine = new Machine(place, members, clock, secrets, ids);
    database.forgetItsBeginning(machine.storage.database);
    for (var step : steps) {
      if (chance.nextInt(4) == 0) {
        machine.dies(step);
        machine = new Machine(place, members, clock, secrets, ids);
      }
      step.accept(machine.parlour);
      clock.forward(Duration.ofMinutes(chance.nextInt(1, 200)));
      kept.add(machine.kept());
    }
    machine.storage.close();
    return kept;
  }

  /** A process with its memory, over what is on the disk. */
  private final class Machine {
    private final Path place;
    private final TestStorage storage;
    private final Parlour parlour;
    private boolean dying;

    Machine(Path place, int members, TestClock clock, Random secrets, PostIds ids)
        throws IOException {
      this.place = place;
      Files.createDirectories(place);
      storage = new TestStorage(database.at(place.resolve("circles.db"), false), clock, ids);
      var boxes = TestBoxes.sealed(storage, place.resolve("keys"), secrets);
      var kept = new Parlour.Kept(clock, new Mortal(), storage.get(Outbox.class), boxes);
      parlour = new Parlour(members, secrets.nextLong(), kept);
    }

    /** It does all of a step but the commit. */
    void dies(Consumer<Parlour> step) {
      dying = true;
      try {
        step.accept(parlour);
      } catch (IllegalStateException e) {
        // As it should be: somebody didn't get the answer that they waited for.
      }
      storage.close();
    }

    String kept() throws IOException, SQLException {
      return database.digest(storage.database) + TestBoxes.keys(place.resolve("keys"));
    }

    /** Units of work of a machine that may die before it commits. */
    private final class Mortal implements UnitOfWork {
      @Override
      public <T> T run(Optional<Instant> until, Supplier<T> work) {
        return storage
            .get(UnitOfWork.class)
            .run(
                until,
                () -> {
                  var done = work.get();
                  if (dying) {
                    throw new IllegalStateException("died");
                  }
                  return done;
                });
      }
    }
  }
}
