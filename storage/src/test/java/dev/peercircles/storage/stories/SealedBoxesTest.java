package dev.peercircles.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.stories.Box;
import dev.peercircles.stories.StoryBoxes;
import dev.peercircles.stories.StoryBoxesContract;
import dev.peercircles.stories.StorySamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class SealedBoxesTest extends StoryBoxesContract {
  private static final String CANARY = "we lost four hours of orders";

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;
  private Path keys;
  private StoryBoxes boxes;

  @BeforeEach
  void open() {
    storage = database.open(directory.resolve("circles.db"));
    keys = directory.resolve("keys");
    boxes = again();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected StoryBoxes boxes() {
    return boxes;
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }

  @Test
  void onlyTheBotsAccountMayReadTheOneKeyThatIsLeft() throws IOException {
    seal(EM, StorySamples.box());
    seal(EM, StorySamples.box(StorySamples.waiting("a", CANARY)));

    var files = files();

    assertThat(files).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rwx------");
  }

  @Test
  void eachWriteChangesKeyAndAllOfTheBox() {
    var names = new HashSet<String>();
    var sealed = new HashSet<String>();
    for (int i = 0; i < 20; i++) {
      seal(EM, StorySamples.box());
      var row = rows().of(EM).orElseThrow();
      names.add(row.keyId());
      sealed.add(row.sealed().substring(0, 64));
    }

    assertThat(names).hasSize(20);
    assertThat(sealed).hasSize(20);
  }

  @Test
  void whatIsKeptHasOneSizeWhateverItHolds() {
    var sizes = new HashSet<Integer>();
    for (var box : List.of(Box.EMPTY, StorySamples.box(), StorySamples.fullest())) {
      seal(EM, box);
      sizes.add(rows().of(EM).orElseThrow().sealed().length());
    }

    assertThat(sizes).hasSize(1);
  }

  @Test
  void theTableHasNoRoomForAPersonATimeOrANumber() throws SQLException {
    assertThat(database.columns(storage.database, "story_boxes"))
        .containsExactlyInAnyOrder("circle", "key_id", "sealed");
    assertThat(storage.count(database.secondThoughts("story_boxes"))).isZero();
  }

  @Test
  void aLostKeyLosesWhatWaitsAndNothingElse() throws IOException {
    seal(EM, StorySamples.box(StorySamples.waiting("a", CANARY)));
    Files.delete(files().getFirst());

    assertThat(boxes.open(EM)).isEqualTo(Box.EMPTY);

    var next = StorySamples.box(StorySamples.waiting("b", "Another"));
    seal(EM, next);
    assertThat(again().open(EM)).isEqualTo(next);
  }

  @Test
  void aBoxFromBeforeThereWereStoriesForLaterIsRead() {
    var old = "{\"salt\":\"5a17\",\"edition\":\"ed\",\"paused\":true,\"waiting\":[],\"posted\":[]}";

    assertThat(Sealing.read(old.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Box("5a17", "ed", true, List.of(), List.of()));
  }

  @Test
  void aRestoredBackupOpensNothing() {
    seal(EM, StorySamples.box(StorySamples.waiting("a", CANARY)));
    var backup = rows().of(EM).orElseThrow();
    seal(EM, StorySamples.box());

    units()
        .run(() -> {
          rows().put(EM, backup);
          return 1;
        });

    assertThat(again().open(EM)).isEqualTo(Box.EMPTY);
  }

  @Test
  void aRowMovedToAnotherCircleOpensNothing() throws IOException {
    var other = new dev.peercircles.circles.CircleId("other");
    seal(EM, StorySamples.box(StorySamples.waiting("a", CANARY)));
    var row = rows().of(EM).orElseThrow();
    Files.copy(files().getFirst(), keys.resolve("other." + row.keyId()));

    units()
        .run(() -> {
          rows().put(other, row);
          return 1;
        });

    assertThat(boxes.open(other)).isEqualTo(Box.EMPTY);
  }

  @Test
  void aKeyThatARolledBackUnitLeftGoesAtALaterStart() throws IOException {
    seal(EM, StorySamples.box(StorySamples.waiting("a", CANARY)));
    var left = keys.resolve("em-berlin.00000000000000000000000000000000");
    Files.write(left, new byte[32]);

    again();
    assertThat(left).exists();

    Files.setLastModifiedTime(
        left, FileTime.from(storage.clock.instant().minus(Duration.ofHours(2))));
    assertThat(again().open(EM).waiting()).hasSize(1);
    assertThat(left).doesNotExist();
  }

  @Test
  void noFileHoldsTheText() throws IOException {
    seal(EM, StorySamples.box(StorySamples.waiting("a", CANARY)));

    try (var all = Files.walk(directory)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(CANARY);
        assertThat(bytes)
            .doesNotContain(
                new String(
                    CANARY.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        assertThat(bytes).doesNotContain("happened");
      }
    }
  }

  private StoryBoxes again() {
    return new SealedBoxes(
        rows(), new KeyFiles(keys, new SecureRandom()), storage.clock, Loss.BEGINS_ANEW);
  }

  private BoxRows rows() {
    return storage.get(BoxRows.class);
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(keys)) {
      return all.toList();
    }
  }
}
