package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The table {@code story_boxes}. Writes join the current unit of work. */
public final class BoxRows implements BoxLook {
  private final Transactions transactions;

  @Inject
  BoxRows(Storage storage) {
    this.transactions = storage.transactions();
  }

  /**
   * What is kept of a box.
   *
   * @param keyId names the key
   * @param sealed the box under that key
   */
  public record Row(String keyId, String sealed) {}

  @Override
  public Optional<Row> of(CircleId circle) {
    return transactions.read(h ->
        h.createQuery("select key_id, sealed from story_boxes where circle = :circle")
            .bind("circle", circle.value())
            .map((row, _) -> new Row(row.getString("key_id"), row.getString("sealed")))
            .findOne());
  }

  @Override
  public List<CircleId> circles() {
    return transactions.read(h ->
        h.createQuery("select circle from story_boxes order by circle")
            .map((row, _) -> new CircleId(row.getString(1)))
            .list());
  }

  /** Puts a row in place of the one before. */
  public void put(CircleId circle, Row row) {
    transactions.write(h ->
        h.createUpdate(
                "insert into story_boxes (circle, key_id, sealed) values (:circle, :key, :sealed)"
                    + " on conflict (circle) do update set key_id = excluded.key_id,"
                    + " sealed = excluded.sealed")
            .bind("circle", circle.value())
            .bind("key", row.keyId())
            .bind("sealed", row.sealed())
            .execute());
  }

  /** Runs something once the current unit of work is committed. */
  public void afterwards(Runnable action) {
    transactions.afterwards(action);
  }
}
