package dev.peercircles.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys of story boxes stand: nowhere near the database. */
final class StoryKeysReader {
  private static final String USUAL = "story-keys";

  private final Path dir;

  StoryKeysReader(Path dir) {
    this.dir = dir;
  }

  /** In {@code story-keys} beside the YAML if nothing is said; empty if it is wrong. */
  Optional<Path> read(At document, Optional<StorageLocation> storage) {
    var place = document.get("story_keys");
    if (place.isEmpty()) {
      return Optional.of(dir.resolve(USUAL).normalize());
    }
    var keys = place.flatMap(p -> path(p));
    keys.filter(k -> storage.filter(s -> isBeside(k, s)).isPresent())
        .ifPresent(_ ->
            place
                .get()
                .warn(
                    "The keys of the story box would stand in the directory of the database, and a"
                        + " backup of it would hold both.",
                    "name a directory elsewhere, which no backup holds."));
    return keys;
  }

  private static boolean isBeside(Path keys, StorageLocation storage) {
    return switch (storage) {
      case StorageLocation.Sqlite(var file) ->
          file.getParent() instanceof Path data && keys.startsWith(data);
      case StorageLocation.Postgres _ -> false;
    };
  }

  private Optional<Path> path(At place) {
    try {
      return place.text().map(t -> dir.resolve(t).normalize());
    } catch (InvalidPathException e) {
      place.error("This is not a path.", "write `story_keys: story-keys`.");
      return Optional.empty();
    }
  }
}
