package dev.peercircles.storage.stories;

import dev.peercircles.storage.BoxRows;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.stories.StoryBoxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Boxes as they are kept, for tests of what is told. */
public final class TestBoxes {
  private TestBoxes() {}

  /** Sealed in this database, with keys in this directory. */
  public static StoryBoxes sealed(TestStorage storage, Path keys, RandomGenerator chance) {
    return new SealedBoxes(
        storage.get(BoxRows.class),
        new KeyFiles(keys, chance),
        storage.clock,
        Loss.on(storage.database));
  }

  /** The names of the keys in a directory, and what is in them. */
  public static String keys(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return "";
    }
    var keys = new TreeSet<String>();
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        keys.add(file.getFileName() + " " + HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return keys.toString();
  }
}
