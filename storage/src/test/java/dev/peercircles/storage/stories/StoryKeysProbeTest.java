package dev.peercircles.storage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.stories.StorySamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryKeysProbeTest {
  private static final CircleId EM = new CircleId("em-berlin");
  private static final CircleId OTHER = new CircleId("other");

  @TempDir Path directory;
  private TestStorage storage;
  private Path keys;
  private KeyFiles files;
  private StoryKeysProbe probe;

  @BeforeEach
  void open() {
    storage = new TestStorage(directory.resolve("circles.db"));
    keys = directory.resolve("keys");
    files = new KeyFiles(keys, new SecureRandom());
    probe = new StoryKeysProbe(keys, rows(), files, Loss.BEGINS_ANEW);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aDirectoryThatIsNotMadeYetIsFine() {
    assertThat(probe.look()).isEmpty();
  }

  @Test
  void nothingIsWantingWhereEachBoxHasItsKey() {
    seal(EM);
    seal(OTHER);

    assertThat(probe.look()).isEmpty();
  }

  @Test
  void aKeyThatIsGoneIsNamedByItsCircleAndSoIsWhatIsLost() throws IOException {
    seal(EM);
    seal(OTHER);
    Files.delete(file(EM));

    assertThat(probe.look())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.toString()).contains("em-berlin", "can't be opened", keys.toString());
          assertThat(f.toString()).doesNotContain("other", rows().of(EM).orElseThrow().keyId());
          assertThat(f.cure()).contains("stop the bot at once", "story_keys");
        });
  }

  @Test
  void aKeyOfAnotherLengthIsNoKey() throws IOException {
    seal(EM);
    Files.write(file(EM), new byte[31]);

    assertThat(probe.look()).hasSize(1);
  }

  @Test
  void aDirectoryIntoWhichOthersMayLookIsToldWithItsCure() throws IOException {
    seal(EM);
    for (var open : new String[] {"rwxr-x---", "rwx-----x", "rwx---r--"}) {
      Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString(open));

      assertThat(probe.look())
          .as(open)
          .singleElement()
          .satisfies(f -> assertThat(f.cure()).isEqualTo("chmod 700 " + keys));
    }
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
    assertThat(probe.look()).isEmpty();
  }

  @Test
  void lookingMakesAndChangesNothing() throws IOException {
    probe.look();
    assertThat(keys).doesNotExist();
    seal(EM);
    var row = rows().of(EM);
    var key = Files.readAllBytes(file(EM));

    probe.look();

    assertThat(rows().of(EM)).isEqualTo(row);
    assertThat(file(EM)).hasBinaryContent(key);
  }

  private Path file(CircleId circle) {
    return keys.resolve(circle + "." + rows().of(circle).orElseThrow().keyId());
  }

  private void seal(CircleId circle) {
    storage
        .get(UnitOfWork.class)
        .run(() -> {
          new SealedBoxes(rows(), files, storage.clock, Loss.BEGINS_ANEW)
              .seal(circle, StorySamples.box());
          return 1;
        });
  }

  private BoxRows rows() {
    return storage.get(BoxRows.class);
  }
}
