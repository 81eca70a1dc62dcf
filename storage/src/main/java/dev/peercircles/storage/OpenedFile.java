package dev.peercircles.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The file that a database was opened as. Once it is moved away, deleted, or replaced by a backup,
 * SQLite goes on writing into what nobody will ever open again. Immutable.
 */
final class OpenedFile {
  private final Path file;
  private final Optional<String> identity;

  private OpenedFile(Path file) {
    this.file = file;
    this.identity = identity(file);
  }

  /** What stands there now. */
  static OpenedFile at(Path file) {
    return new OpenedFile(file);
  }

  /**
   * Refuses to go on where it doesn't stand there any more.
   *
   * @throws SQLException if the file is gone or another stands in its place
   */
  void requireThere() throws SQLException {
    if (!identity(file).equals(identity)) {
      throw new SQLException(
          "its file was moved, deleted or replaced while the bot ran; put it back, or stop the bot"
              + " and start it with the file that is to be used");
    }
  }

  /** Which file it is, whatever its name; empty if there is none. */
  private static Optional<String> identity(Path file) {
    try {
      var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return Optional.of(key == null ? "a file" : key.toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
