package dev.peercircles.storage;

import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Takings;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Update;

/** Posts that were taken, in the table {@code posts}. */
final class SqlTakings implements Takings {
  private static final String OPEN = " and state = 'SENT' and watch in ('TAKEN', 'MISSED')";

  private final Transactions transactions;

  @Inject
  SqlTakings(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public boolean taken(PostId id, long attempt, Receipt receipt, Instant at) {
    return changed(
        id,
        "state = 'SENT', watch = 'TAKEN', missed_at = null, channel = :channel,"
            + " message = :message, sent_at = :at",
        " and state = 'SENDING' and attempt = :attempt",
        u ->
            u.bind("attempt", attempt)
                .bind("channel", receipt.channel())
                .bind("message", receipt.message())
                .bind("at", at.toEpochMilli()));
  }

  @Override
  public void notSeen(PostId id, Instant at) {
    changed(id, "missed_at = coalesce(missed_at, :at)", OPEN, u -> u.bind("at", at.toEpochMilli()));
  }

  @Override
  public void suspect(PostId id) {
    changed(id, "watch = 'MISSED', missed_at = null", OPEN, u -> u);
  }

  @Override
  public void settle(PostId id) {
    changed(id, "watch = 'OVER', missed_at = null, body = null", OPEN, u -> u);
  }

  @Override
  public boolean lost(PostId id) {
    return changed(
        id,
        "state = 'PLANNED', watch = 'AGAIN', in_doubt = 0, sent_from = null, missed_at = null,"
            + " sent_at = null, channel = null, message = null",
        " and state = 'SENT' and watch = 'MISSED' and body is not null",
        u -> u);
  }

  private boolean changed(PostId id, String change, String where, UnaryOperator<Update> more) {
    var sql = "update posts set " + change + " where id = :id" + where;
    return transactions.write(h -> more.apply(h.createUpdate(sql).bind("id", id.value())).execute())
        == 1;
  }
}
