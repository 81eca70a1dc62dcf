package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.storage.BoxLook;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.stories.Box;
import java.util.Optional;

/** Opens rows with the keys that are there. */
final class BoxReader {
  private static final int LOOKS = 5;

  private final BoxLook rows;
  private final KeyShelf keys;

  BoxReader(BoxLook rows, KeyShelf keys) {
    this.rows = rows;
    this.keys = keys;
  }

  /** What was found. */
  sealed interface Found {
    /** No row. */
    record Nothing() implements Found {}

    /** A row, and the key that opens it. */
    record Opened(Box box) implements Found {}

    /** A row that no key here opens. */
    record Shut() implements Found {}
  }

  Found find(CircleId circle) {
    var row = rows.of(circle);
    for (int look = 0; row.isPresent(); look++) {
      var box = open(circle, row.get());
      if (box.isPresent()) {
        return new Found.Opened(box.get());
      }
      // Its key may just have been replaced: then the row was, too.
      var again = rows.of(circle);
      if (again.equals(row) || look == LOOKS) {
        return new Found.Shut();
      }
      row = again;
    }
    return new Found.Nothing();
  }

  private Optional<Box> open(CircleId circle, BoxRows.Row row) {
    return keys.read(circle, row.keyId()).flatMap(key -> Sealing.open(circle, key, row.sealed()));
  }
}
