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
 * Proof that no other process uses the database: a lock on a file beside it, which the operating
 * system takes back when the process dies, however it dies.
 */
final class SoleUse implements AutoCloseable {
  private final FileChannel channel;

  private SoleUse(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws DatabaseInUse if another holds it
   */
  static SoleUse of(Path database) {
    try {
      Files.createDirectories(database.toAbsolutePath().getParent());
      var beside = database.resolveSibling(database.getFileName() + ".lock");
      var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isEmpty()) {
        channel.close();
        throw new DatabaseInUse(database);
      }
      return new SoleUse(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("can't lock the database " + database, e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
