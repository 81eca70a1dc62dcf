package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.health.Finding;
import dev.peercircles.health.Probe;
import dev.peercircles.storage.BoxRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the keys of story boxes are there, and readable by nobody else. */
final class StoryKeysProbe implements Probe {
  private static final Set<PosixFilePermission> OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path directory;
  private final BoxRows rows;
  private final KeyShelf keys;

  StoryKeysProbe(Path directory, BoxRows rows, KeyShelf keys) {
    this.directory = directory;
    this.rows = rows;
    this.keys = keys;
  }

  @Override
  public List<Finding> look() {
    var missing = rows.circles().stream().filter(this::isMissing).map(this::missing);
    return Stream.concat(open().stream(), missing).toList();
  }

  private boolean isMissing(CircleId circle) {
    return rows.of(circle).filter(r -> keys.read(circle, r.keyId()).isEmpty()).isPresent();
  }

  private Finding missing(CircleId circle) {
    return new Finding(
        circle
            + ": the key of the story box is not in "
            + directory
            + ". What waited in the box can't be opened, and posted stories can't be unfolded,"
            + " withdrawn or answered.",
        "if the directory has moved, stop the bot at once and correct `story_keys`; if the key is"
            + " gone, so is what waited, and the box begins anew with the next write.");
  }

  private List<Finding> open() {
    try {
      if (Files.notExists(directory)
          || OWNER.containsAll(Files.getPosixFilePermissions(directory))) {
        return List.of();
      }
    } catch (UnsupportedOperationException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("can't look at " + directory, e);
    }
    return List.of(
        new Finding(
            "Other accounts of this machine may look into "
                + directory
                + ", where the keys of"
                + " story boxes stand.",
            "chmod 700 " + directory));
  }
}
