package dev.peercircles.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the data live. */
final class StorageReader {
  private static final String SQLITE = "sqlite:";
  private static final String USUAL = "data/circles.db";

  private final Path dir;

  StorageReader(Path dir) {
    this.dir = dir;
  }

  /** In {@code data/circles.db} if nothing is said; empty if it is wrong. */
  Optional<StorageLocation> read(At document) {
    var place = document.get("storage");
    return place.isEmpty() ? Optional.of(sqlite(USUAL)) : place.flatMap(this::one);
  }

  private Optional<StorageLocation> one(At place) {
    var text = place.text().orElse("");
    if (text.startsWith(PostgresAddress.SCHEME)) {
      return postgres(place, text);
    }
    if (!text.startsWith(SQLITE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(sqlite(text.substring(SQLITE.length())));
    } catch (InvalidPathException e) {
      place.error("This is not a path.", "write `storage: sqlite:data/circles.db`.");
      return Optional.empty();
    }
  }

  private static Optional<StorageLocation> postgres(At place, String url) {
    var wrong = PostgresAddress.wrong(url);
    wrong.ifPresent(what -> place.error(what, PostgresAddress.CURE));
    return wrong.isPresent() ? Optional.empty() : Optional.of(new StorageLocation.Postgres(url));
  }

  private StorageLocation sqlite(String path) {
    return new StorageLocation.Sqlite(dir.resolve(path).normalize());
  }
}
