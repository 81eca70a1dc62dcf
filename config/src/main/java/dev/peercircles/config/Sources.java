package dev.peercircles.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and loads the YAML files of a directory, not of those below it. */
final class Sources {
  /** Bytes that one file may have. */
  static final int LARGEST = 1 << 20;

  /** Bytes that all files together may have. */
  static final int LARGEST_TOGETHER = 4 * LARGEST;

  /** Files that a directory may have. */
  static final int MOST = 100;

  private final Problems problems;
  private long total;

  Sources(Problems problems) {
    this.problems = problems;
  }

  List<Source> in(Path dir) {
    var here = new Place(nameOf(dir), 1, 1);
    var files = list(dir, here);
    if (files.size() > MOST) {
      problems.error(here, "", "There are more than " + MOST + " YAML files here.", "merge some.");
      return List.of();
    }
    return files.stream().flatMap(f -> load(f).stream()).toList();
  }

  private List<Path> list(Path dir, Place here) {
    if (!Files.isDirectory(dir)) {
      problems.error(
          here, "", "There is no such directory.", "name the directory that has the YAML files.");
      return List.of();
    }
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(dir, "*.{yaml,yml}")) {
      found.forEach(files::add);
    } catch (IOException | RuntimeException e) {
      problems.error(here, "", "The directory can't be read.", "check its permissions.");
      return List.of();
    }
    if (files.isEmpty()) {
      problems.error(here, "", "There is no .yaml file here.", "add one, such as programme.yaml.");
    }
    return files.stream().sorted().toList();
  }

  private Optional<Source> load(Path file) {
    var name = nameOf(file);
    var start = new Place(name, 1, 1);
    try {
      if (!Files.isRegularFile(file)) {
        problems.error(start, "", "This is not a file.", "remove it, or give it another name.");
      } else {
        var bytes = head(file);
        total += bytes.length;
        return tooLarge(bytes, start) ? Optional.empty() : decode(name, bytes);
      }
    } catch (CharacterCodingException e) {
      problems.error(start, "", "The file is not text in UTF-8.", "save it as UTF-8.");
    } catch (IOException e) {
      problems.error(start, "", "The file can't be read.", "check its permissions.");
    }
    return Optional.empty();
  }

  /** As much as may be read and a byte more, however large the file is. */
  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  private boolean tooLarge(byte[] bytes, Place start) {
    if (bytes.length > LARGEST) {
      problems.error(start, "", "The file has more than 1 MiB.", "split it into several files.");
    } else if (total > LARGEST_TOGETHER) {
      problems.error(
          start,
          "",
          "With this file there are more than 4 MiB in the directory.",
          "run two programmes, each from a directory of its own.");
    }
    return bytes.length > LARGEST || total > LARGEST_TOGETHER;
  }

  private static Optional<Source> decode(String name, byte[] bytes)
      throws CharacterCodingException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    return Optional.of(new Source(name, decoder.decode(ByteBuffer.wrap(bytes)).toString()));
  }

  private static String nameOf(Path path) {
    var name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
