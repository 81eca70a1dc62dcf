package dev.peercircles.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.stories.Box;
import dev.peercircles.stories.OutOfReach;
import dev.peercircles.stories.StoryBoxes;
import dev.peercircles.stories.StorySamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * A machine that lacks the directory of the keys loses nothing of what another machine can open.
 */
@OnBothDatabases
class BoxesOutOfReachTest {
  private static final CircleId EM = new CircleId("em-berlin");
  private static final Box BOX = StorySamples.box(StorySamples.waiting("a", "One"));

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;
  private Path shared;
  private Path elsewhere;

  @BeforeEach
  void sealedOnAnotherMachine() {
    storage = database.open(directory.resolve("circles.db"));
    shared = directory.resolve("shared");
    elsewhere = directory.resolve("elsewhere");
    seal(at(shared), BOX);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void whatCanNotBeOpenedIsNeitherReadNorWritten() {
    var row = rows().of(EM);

    assertThatThrownBy(() -> at(elsewhere).open(EM)).isInstanceOf(OutOfReach.class);
    assertThatThrownBy(() -> seal(at(elsewhere), Box.EMPTY)).isInstanceOf(OutOfReach.class);

    assertThat(rows().of(EM)).isEqualTo(row);
    assertThat(at(shared).open(EM)).isEqualTo(BOX);
  }

  @Test
  void anotherKeyOfTheSameNameOpensNothingEither() throws IOException {
    Files.createDirectories(elsewhere);
    Files.write(elsewhere.resolve(key().getFileName()), new byte[32]);

    assertThatThrownBy(() -> at(elsewhere).open(EM)).isInstanceOf(OutOfReach.class);
    assertThat(probe(elsewhere).look().toString()).contains("or another one is");
  }

  @Test
  void itOpensAsSoonAsTheKeyIsThere() throws IOException {
    var boxes = at(elsewhere);
    assertThatThrownBy(() -> boxes.open(EM)).isInstanceOf(OutOfReach.class);

    Files.createDirectories(elsewhere);
    Files.copy(key(), elsewhere.resolve(key().getFileName()));

    assertThat(boxes.open(EM)).isEqualTo(BOX);
    assertThat(probe(elsewhere).look().toString()).doesNotContain("em-berlin");
  }

  @Test
  void nothingIsSweptFromADirectoryThatMayBeTheWrongOne() throws IOException {
    Files.createDirectories(elsewhere);
    var anothers = Files.write(elsewhere.resolve("em-berlin.00"), new byte[32]);
    Files.setLastModifiedTime(
        anothers, FileTime.from(storage.clock.instant().minus(Duration.ofDays(1))));

    at(elsewhere);

    assertThat(anothers).exists();
  }

  @Test
  void theStartSaysWhereTheKeyIsMissingAndWhatToDo() {
    assertThat(probe(elsewhere).look())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.what()).contains("em-berlin", elsewhere.toString(), "nothing is lost");
          assertThat(f.cure()).contains("mount", "story_keys", "--lost-story-keys");
        });
  }

  @Test
  void whoeverStandsByReadsTheSameAndHoldsNothing() {
    if (storage.database instanceof Database.Postgres postgres) {
      var chance = new SecureRandom();

      assertThat(KeysGlance.at(postgres, elsewhere, chance))
          .isEqualTo(probe(elsewhere).look())
          .hasSize(1);
      assertThat(KeysGlance.at(postgres, shared, chance)).isEmpty();
    }
  }

  @Test
  void whoSaysThatTheKeysAreLostBeginsAnew() {
    var anew =
        new SealedBoxes(
            rows(), new KeyFiles(elsewhere, new SecureRandom()), storage.clock, Loss.BEGINS_ANEW);

    assertThat(anew.open(EM)).isEqualTo(Box.EMPTY);
    seal(anew, Box.EMPTY);
    assertThat(at(elsewhere).open(EM)).isEqualTo(Box.EMPTY);
  }

  @Test
  void aServerHasSeveralMachinesAndAFileHasOne() {
    assertThat(Loss.on(storage.database))
        .isEqualTo(
            storage.database instanceof Database.Postgres ? Loss.LEFT_ALONE : Loss.BEGINS_ANEW);
  }

  private Path key() {
    return shared.resolve(EM + "." + rows().of(EM).orElseThrow().keyId());
  }

  private SealedBoxes at(Path keys) {
    return new SealedBoxes(
        rows(), new KeyFiles(keys, new SecureRandom()), storage.clock, Loss.LEFT_ALONE);
  }

  private StoryKeysProbe probe(Path keys) {
    return new StoryKeysProbe(
        keys, rows(), new KeyFiles(keys, new SecureRandom()), Loss.LEFT_ALONE);
  }

  private void seal(StoryBoxes boxes, Box box) {
    storage
        .get(UnitOfWork.class)
        .run(() -> {
          boxes.seal(EM, box);
          return 1;
        });
  }

  private BoxRows rows() {
    return storage.get(BoxRows.class);
  }
}
