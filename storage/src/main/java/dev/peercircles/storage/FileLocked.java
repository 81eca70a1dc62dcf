package dev.peercircles.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a file beside the database, which the operating system takes back when the process
 * dies, however it dies.
 */
final class FileLocked implements SoleUse {
  private final FileChannel channel;

  private FileLocked(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws DatabaseInUse if another holds it
   */
  static FileLocked of(Path database) {
    try {
      Files.createDirectories(database.toAbsolutePath().getParent());
      var beside = database.resolveSibling(database.getFileName() + ".lock");
      var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isEmpty()) {
        channel.close();
        throw new DatabaseInUse(
            database.toString(), "Stop that one first, or give this one a file of its own.");
      }
      return new FileLocked(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The database %s can't be opened (%s). See that its directory is there and that this"
                  .formatted(database, e.getClass().getSimpleName())
              + " account may write into it, or correct `storage` in the YAML.",
          e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** Never: the operating system takes it back from dead processes only. */
  @Override
  public void onLost(Runnable action) {}

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
