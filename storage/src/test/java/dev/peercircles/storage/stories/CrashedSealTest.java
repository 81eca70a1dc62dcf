package dev.peercircles.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.stories.Box;
import dev.peercircles.stories.StorySamples;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at any step of a write leaves the box as before or as after. */
class CrashedSealTest {
  private static final CircleId EM = new CircleId("em-berlin");

  @TempDir Path directory;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = new TestStorage(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void atEveryStepTheBoxIsAsBeforeOrAsAfter() {
    var before = StorySamples.box(StorySamples.waiting("a", "Before"));
    var after = StorySamples.box(StorySamples.waiting("b", "After"));
    for (int step = 0; step < 8; step++) {
      seal(intact(), before);
      var dying = new Dying(files(), step);
      try {
        seal(new SealedBoxes(rows(), dying, storage.clock, Loss.BEGINS_ANEW), after);
      } catch (Died e) {
        assertThat(intact().open(EM)).as("killed at step %d", step).isEqualTo(before);
        continue;
      }
      assertThat(intact().open(EM)).as("killed at step %d, or not at all", step).isEqualTo(after);
    }
  }

  @Test
  void deathBeforeTheCommitLeavesTheBoxAsBefore() {
    var before = StorySamples.box(StorySamples.waiting("a", "Before"));
    seal(intact(), before);
    var boxes = intact();

    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  boxes.seal(EM, Box.EMPTY);
                  throw new Died();
                }))
        .isInstanceOf(Died.class);

    assertThat(intact().open(EM)).isEqualTo(before);
  }

  @Test
  void anyOrderOfWritesFailuresAndStartsKeepsTheLastCommitted() {
    for (long seed = 0; seed < 12; seed++) {
      var chance = new Random(seed);
      var last = StorySamples.random(chance);
      seal(intact(), last);
      for (int i = 0; i < 12; i++) {
        var next = StorySamples.random(chance);
        try {
          seal(
              new SealedBoxes(
                  rows(), new Dying(files(), chance.nextInt(6)), storage.clock, Loss.BEGINS_ANEW),
              next);
          last = next;
        } catch (Died e) {
          // It died before the commit.
        }
        assertThat(intact().open(EM)).as("seed %d, write %d", seed, i).isEqualTo(last);
      }
    }
  }

  private void seal(SealedBoxes boxes, Box box) {
    units()
        .run(() -> {
          boxes.seal(EM, box);
          return 1;
        });
  }

  private SealedBoxes intact() {
    return new SealedBoxes(rows(), files(), storage.clock, Loss.BEGINS_ANEW);
  }

  private KeyFiles files() {
    return new KeyFiles(directory.resolve("keys"), new SecureRandom());
  }

  private BoxRows rows() {
    return storage.get(BoxRows.class);
  }

  private UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }

  private static final class Died extends RuntimeException {}

  /** Keys on a machine that dies before or after one of its steps. */
  private static final class Dying implements KeyShelf {
    private final KeyShelf keys;
    private int left;

    Dying(KeyShelf keys, int left) {
      this.keys = keys;
      this.left = left;
    }

    @Override
    public String create(CircleId circle) {
      live();
      var id = keys.create(circle);
      live();
      return id;
    }

    @Override
    public Optional<byte[]> read(CircleId circle, String id) {
      live();
      return keys.read(circle, id);
    }

    @Override
    public void destroy(CircleId circle, String id) {
      live();
      keys.destroy(circle, id);
      live();
    }

    @Override
    public void sweep(CircleId circle, Set<String> keep, Instant olderThan) {
      keys.sweep(circle, keep, olderThan);
    }

    private void live() {
      if (left-- == 0) {
        throw new Died();
      }
    }
  }
}
