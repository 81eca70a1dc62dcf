package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.stories.Box;
import dev.peercircles.stories.StoryBoxes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Boxes in rows, their keys in files. A box is written under a key that is on the disk before the
 * row names it; the key before goes once the row is committed. So at any moment there is a key for
 * the row that counts, and after a moment only that one.
 */
final class SealedBoxes implements StoryBoxes {
  private static final Logger log = LoggerFactory.getLogger(SealedBoxes.class);

  /** A key that is younger may belong to a unit of work that is not committed yet. */
  private static final Duration STALE = Duration.ofHours(1);

  private static final int LOOKS = 5;

  private final BoxRows rows;
  private final KeyShelf keys;
  private final InstantSource clock;
  private final Set<String> lost = ConcurrentHashMap.newKeySet();

  SealedBoxes(BoxRows rows, KeyShelf keys, InstantSource clock) {
    this.rows = rows;
    this.keys = keys;
    this.clock = clock;
    rows.circles().forEach(c -> rows.of(c).ifPresent(r -> sweep(c, Set.of(r.keyId()))));
  }

  @Override
  public Box open(CircleId circle) {
    var row = rows.of(circle);
    for (int look = 0; row.isPresent(); look++) {
      var box = open(circle, row.get());
      if (box.isPresent()) {
        return box.get();
      }
      // Its key may just have been replaced: then the row was, too.
      var again = rows.of(circle);
      if (again.equals(row) || look == LOOKS) {
        return lost(circle);
      }
      row = again;
    }
    return Box.EMPTY;
  }

  private Optional<Box> open(CircleId circle, BoxRows.Row row) {
    return keys.read(circle, row.keyId()).flatMap(key -> Sealing.open(circle, key, row.sealed()));
  }

  @Override
  public void seal(CircleId circle, Box box) {
    var before = rows.of(circle).map(BoxRows.Row::keyId);
    var id = keys.create(circle);
    var key = keys.read(circle, id).orElseThrow(() -> new IllegalStateException("no key is kept"));
    rows.put(circle, new BoxRows.Row(id, Sealing.seal(circle, key, box)));
    rows.afterwards(() -> before.ifPresent(old -> destroy(circle, old)));
  }

  private void destroy(CircleId circle, String id) {
    try {
      keys.destroy(circle, id);
    } catch (RuntimeException e) {
      // What was to be saved is saved; the key goes at the next start.
      log.error("{}: an old key of the story box could not be destroyed", circle, e);
    }
  }

  private void sweep(CircleId circle, Set<String> keep) {
    try {
      keys.sweep(circle, keep, clock.instant().minus(STALE));
    } catch (RuntimeException e) {
      log.error("{}: old keys of the story box could not be destroyed", circle, e);
    }
  }

  private Box lost(CircleId circle) {
    if (lost.add(circle.value())) {
      log.error(
          "{}: the key of the story box is missing, or doesn't fit. What waited in it is lost, and"
              + " posted stories can no longer be unfolded, withdrawn or answered. It begins anew.",
          circle);
    }
    return Box.EMPTY;
  }
}
