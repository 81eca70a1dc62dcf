package dev.peercircles.storage;

import jakarta.inject.Inject;
import java.time.Instant;

/** Drops what is no longer needed from the table {@code posts}. */
final class PostExpiry {
  private final Transactions transactions;

  @Inject
  PostExpiry(Storage storage) {
    this.transactions = storage.transactions();
  }

  /**
   * Blanks words of posts in doubt and drops whole rows, ids of messages with them.
   *
   * @param wordsBefore posts in doubt that are older lose their words
   * @param rowsBefore posts that are over and older go
   * @return how many rows changed or went
   */
  int drop(Instant wordsBefore, Instant rowsBefore) {
    return transactions.write(h ->
        h.execute(
                "update posts set body = null where (state = 'UNKNOWN' or watch in ('TAKEN',"
                    + " 'MISSED')) and body is not null and not_before < ?",
                wordsBefore.toEpochMilli())
            + h.execute(
                "delete from posts where state in ('SENT', 'SKIPPED', 'UNKNOWN')"
                    + " and coalesce(sent_at, not_before) < ?",
                rowsBefore.toEpochMilli()));
  }
}
