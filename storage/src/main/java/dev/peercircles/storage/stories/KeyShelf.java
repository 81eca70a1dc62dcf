package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where keys stand: outside the database, its log and its backups. */
interface KeyShelf {

  /** Draws a key, keeps it safely and returns its random id. */
  String create(CircleId circle);

  /** A key of 32 bytes; empty if it is not there. */
  Optional<byte[]> read(CircleId circle, String id);

  /** Destroys a key, if it is still there. */
  void destroy(CircleId circle, String id);

  /** Destroys the keys of a circle that are older than this, but for these. */
  void sweep(CircleId circle, Set<String> keep, Instant olderThan);
}
