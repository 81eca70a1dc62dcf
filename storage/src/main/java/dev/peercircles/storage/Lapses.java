package dev.peercircles.storage;

import dev.peercircles.delivery.Forgotten;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Times of which this database may know nothing. It may have been put back from a backup: whatever
 * was posted between the last that it knows and the moment at which this process opened it is
 * forgotten. Nothing tells such a database from one on which nobody ran meanwhile, so each start
 * counts. Thread-safe.
 */
final class Lapses {
  /** People say something again within so long, if at all: a round, or the notice of a turn. */
  private static final Duration REMEMBERED = Duration.ofDays(35);

  /** Shorter than this a restart is no lapse in which somebody said what nobody knows of. */
  private static final Duration NOTICEABLE = Duration.ofMinutes(2);

  /** Clocks may have been otherwise then. */
  private static final Duration SLACKNESS = Duration.ofHours(1);

  private static final String LAST_KNOWN =
      "select max(at) from (select max(at) as at from last_seen"
          + " union all select max(recorded_at) from occurrences"
          + " union all select max(sent_at) from posts) known";

  private record Lapse(Instant began, Instant ended) {}

  private final Transactions transactions;
  private final Optional<Instant> opened;
  private final List<Lapse> lapses;

  private Lapses(Transactions transactions, Optional<Instant> opened, List<Lapse> lapses) {
    this.transactions = transactions;
    this.opened = opened;
    this.lapses = List.copyOf(lapses);
  }

  /** Notes the lapse that ends now, and lets be looked for what waits since before. */
  static Lapses ending(Transactions transactions, Instant now) {
    return transactions.run(() -> transactions.write(h -> ending(transactions, h, now)));
  }

  private static Lapses ending(Transactions transactions, Handle handle, Instant now) {
    var known = lastKnown(handle);
    seen(handle, now);
    if (known.isEmpty()) {
      return new Lapses(transactions, Optional.empty(), List.of());
    }
    handle.execute("delete from lapses where ended < ?", now.minus(REMEMBERED).toEpochMilli());
    if (known.get().plus(NOTICEABLE).isBefore(now)) {
      handle.execute(
          "insert into lapses (began, ended) values (?, ?)",
          known.get().toEpochMilli(),
          now.toEpochMilli());
    }
    doubt(handle, now);
    return new Lapses(transactions, Optional.of(now), all(handle));
  }

  private static Optional<Instant> lastKnown(Handle handle) {
    return handle
        .createQuery(LAST_KNOWN)
        .map((row, _) -> {
          long at = row.getLong(1);
          return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Statements.instant(at));
        })
        .one();
  }

  /** What waited then may have been posted since. Edits may be done twice. */
  private static void doubt(Handle handle, Instant now) {
    handle
        .createUpdate(
            "update posts set state = 'UNKNOWN', forgotten = :how, missed_at = null,"
                + " sent_from = not_before - :slack where state = 'PLANNED'"
                + " and kind <> 'in-place-of' and not_before <= :now + :slack")
        .bind("how", Forgotten.PERHAPS.ordinal())
        .bind("now", now.toEpochMilli())
        .bind("slack", SLACKNESS.toMillis())
        .execute();
  }

  private static List<Lapse> all(Handle handle) {
    return handle
        .createQuery("select began, ended from lapses")
        .map((row, _) ->
            new Lapse(Statements.instant(row.getLong(1)), Statements.instant(row.getLong(2))))
        .list();
  }

  /**
   * Since when what people cause now may stand there, forgotten; empty if it can't.
   *
   * @param now when they cause it
   */
  Optional<Instant> before(Instant now) {
    return lapses.stream()
        .filter(l -> now.isBefore(l.ended().plus(REMEMBERED)))
        .map(Lapse::began)
        .min(Instant::compareTo)
        .map(began -> began.minus(SLACKNESS));
  }

  /** Since when what fell due then may stand there, forgotten; empty if it can't. */
  Optional<Instant> since(Instant due) {
    return opened.filter(at -> !due.isAfter(at.plus(SLACKNESS))).map(_ -> due.minus(SLACKNESS));
  }

  /** A process is alive: until now, the database knows everything. */
  void seen(Instant now) {
    transactions.run(() -> transactions.write(h -> seen(h, now)));
  }

  private static int seen(Handle handle, Instant now) {
    int before = handle.execute("update last_seen set at = ?", now.toEpochMilli());
    return before > 0
        ? before
        : handle.execute("insert into last_seen (at) values (?)", now.toEpochMilli());
  }
}
