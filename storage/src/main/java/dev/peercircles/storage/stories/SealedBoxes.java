package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.stories.Box;
import dev.peercircles.stories.OutOfReach;
import dev.peercircles.stories.StoryBoxes;
import java.time.Duration;
import java.time.InstantSource;
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

  private final BoxRows rows;
  private final KeyShelf keys;
  private final InstantSource clock;
  private final Loss loss;
  private final BoxReader reader;
  private final Set<String> lost = ConcurrentHashMap.newKeySet();

  SealedBoxes(BoxRows rows, KeyShelf keys, InstantSource clock, Loss loss) {
    this.rows = rows;
    this.keys = keys;
    this.clock = clock;
    this.loss = loss;
    this.reader = new BoxReader(rows, keys);
    rows.circles().forEach(c -> rows.of(c).ifPresent(r -> sweep(c, r.keyId())));
  }

  @Override
  public Box open(CircleId circle) {
    return switch (reader.find(circle)) {
      case BoxReader.Found.Opened(var box) -> box;
      case BoxReader.Found.Nothing() -> Box.EMPTY;
      case BoxReader.Found.Shut() -> lost(circle);
    };
  }

  @Override
  public void seal(CircleId circle, Box box) {
    var before = rows.of(circle).map(BoxRows.Row::keyId);
    if (loss == Loss.LEFT_ALONE && before.filter(k -> keys.read(circle, k).isEmpty()).isPresent()) {
      throw new OutOfReach(circle.value());
    }
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

  /** Where the key that counts isn't, this may be the wrong directory, or the wrong database. */
  private void sweep(CircleId circle, String keep) {
    try {
      if (keys.read(circle, keep).isPresent()) {
        keys.sweep(circle, Set.of(keep), clock.instant().minus(STALE));
      }
    } catch (RuntimeException e) {
      log.error("{}: old keys of the story box could not be destroyed", circle, e);
    }
  }

  private Box lost(CircleId circle) {
    boolean first = lost.add(circle.value());
    return switch (loss) {
      case BEGINS_ANEW -> {
        if (first) {
          log.error(
              "{}: the key of the story box is missing, or doesn't fit. What waited in it is lost,"
                  + " and posted stories can no longer be unfolded, withdrawn or answered. It"
                  + " begins anew.",
              circle);
        }
        yield Box.EMPTY;
      }
      case LEFT_ALONE -> {
        if (first) {
          log.error("{}: the key of the story box isn't here, so it rests", circle);
        }
        throw new OutOfReach(circle.value());
      }
    };
  }
}
