package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.health.Finding;
import dev.peercircles.health.Probe;
import dev.peercircles.storage.BoxLook;
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
  private final BoxLook rows;
  private final BoxReader reader;
  private final Loss loss;

  StoryKeysProbe(Path directory, BoxLook rows, KeyShelf keys, Loss loss) {
    this.directory = directory;
    this.rows = rows;
    this.reader = new BoxReader(rows, keys);
    this.loss = loss;
  }

  @Override
  public List<Finding> look() {
    var missing = rows.circles().stream().filter(this::isMissing).map(this::missing);
    return Stream.concat(open().stream(), missing).toList();
  }

  private boolean isMissing(CircleId circle) {
    return reader.find(circle) instanceof BoxReader.Found.Shut;
  }

  private Finding missing(CircleId circle) {
    var what = circle + ": the key of the story box is not in " + directory;
    return switch (loss) {
      case BEGINS_ANEW ->
          new Finding(
              what
                  + ". What waited in the box can't be opened, and posted stories can't be"
                  + " unfolded, withdrawn or answered.",
              "if the directory has moved, stop the bot at once and correct `story_keys`; if the"
                  + " key is gone, so is what waited, and the box begins anew with the next"
                  + " write.");
      case LEFT_ALONE ->
          new Finding(
              what
                  + ", or another one is. As long as that is so the box rests where this process"
                  + " runs: nothing is taken, drawn or changed, and nothing is lost.",
              "mount the directory that the other machines have there, or correct `story_keys`. If"
                  + " the keys are lost for good (a restored database has none), run once with"
                  + " --lost-story-keys: what waited is gone then.");
    };
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
