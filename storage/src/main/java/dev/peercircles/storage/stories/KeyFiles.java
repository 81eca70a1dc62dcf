package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Keys in files that only the bot's own account may read, one a key, in one directory that is made
 * with the first of them.
 */
final class KeyFiles implements KeyShelf {
  private static final int KEY = 32;
  private static final int ID = 16;

  private final Path directory;
  private final RandomGenerator chance;

  KeyFiles(Path directory, RandomGenerator chance) {
    this.directory = directory;
    this.chance = chance;
  }

  @Override
  public String create(CircleId circle) {
    var key = new byte[KEY];
    var name = new byte[ID];
    chance.nextBytes(key);
    chance.nextBytes(name);
    var id = HexFormat.of().formatHex(name);
    try {
      if (Files.notExists(directory)) {
        Files.createDirectories(directory, only("rwx------"));
      }
      write(file(circle, id), key);
    } catch (IOException e) {
      throw new UncheckedIOException("can't keep a key in " + directory, e);
    }
    return id;
  }

  @Override
  public Optional<byte[]> read(CircleId circle, String id) {
    try {
      var key = Files.readAllBytes(file(circle, id));
      return key.length == KEY ? Optional.of(key) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read a key in " + directory, e);
    }
  }

  @Override
  public void destroy(CircleId circle, String id) {
    try {
      destroy(file(circle, id));
    } catch (IOException e) {
      throw new UncheckedIOException("can't destroy a key in " + directory, e);
    }
  }

  @Override
  public void sweep(CircleId circle, Set<String> keep, Instant olderThan) {
    try {
      for (var file : files(circle)) {
        boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(olderThan);
        if (old && !keep.contains(id(circle, file))) {
          destroy(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't destroy old keys in " + directory, e);
    }
  }

  private List<Path> files(CircleId circle) throws IOException {
    if (Files.notExists(directory)) {
      return List.of();
    }
    try (var all = Files.list(directory)) {
      return all.filter(f -> f.getFileName().toString().startsWith(circle + ".")).toList();
    }
  }

  private static String id(CircleId circle, Path file) {
    return file.getFileName().toString().substring(circle.value().length() + 1);
  }

  private Path file(CircleId circle, String id) {
    return directory.resolve(circle + "." + id);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    var create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, create, only("rw-------"))) {
      writeFully(channel, bytes);
    }
    // A new name is safe only once its directory is.
    try (var directory = FileChannel.open(file.toAbsolutePath().getParent())) {
      directory.force(true);
    }
  }

  /** Overwritten first, since most file systems only forget where a deleted file stood. */
  private static void destroy(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      writeFully(channel, new byte[KEY]);
    } catch (NoSuchFileException e) {
      return;
    }
    Files.deleteIfExists(file);
  }

  private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }

  private static FileAttribute<?> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
