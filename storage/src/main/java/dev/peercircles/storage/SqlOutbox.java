package dev.peercircles.storage;

import dev.peercircles.delivery.Forgotten;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.storage.engine.Executions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Update;

/** The outbox: the table {@code posts}, and one execution of the engine for each that waits. */
final class SqlOutbox implements Outbox {
  /** The engine gave the post to this attempt and to none since. */
  private static final String HELD =
      " and exists (select 1 from scheduled_tasks where task_name = 'post'"
          + " and task_instance = :id and version = :attempt and picked)";

  /** What is no edit, or one before which nothing is under way and after which nothing comes. */
  private static final String IN_TURN =
      " and not exists (select 1 from posts other where posts.kind = 'in-place-of'"
          + " and other.kind = posts.kind and other.target = posts.target"
          + " and (other.staged < posts.staged and other.state in ('SENDING', 'UNKNOWN')"
          + " or other.staged > posts.staged and other.state <> 'SKIPPED'))";

  private final Transactions transactions;
  private final Executions executions;
  private final PostIds ids;
  private final Lapses lapses;
  private final InstantSource clock;

  @Inject
  SqlOutbox(Storage storage, Executions executions, PostIds ids, InstantSource clock) {
    this.transactions = storage.transactions();
    this.executions = executions;
    this.ids = ids;
    this.lapses = storage.lapses();
    this.clock = clock;
  }

  @Override
  public void stage(Collection<Post> posts) {
    stage(posts, Forgotten.PERHAPS_IN_OTHER_WORDS, lapses.before(clock.instant()));
  }

  @Override
  public void stage(Collection<Post> posts, Instant due) {
    stage(posts, Forgotten.PERHAPS, lapses.since(due));
  }

  @Override
  public Optional<Instant> forgottenSince(Instant due) {
    return lapses.since(due);
  }

  /** Stages posts that may stand there since then if there is such an instant. */
  private void stage(Collection<Post> posts, Forgotten how, Optional<Instant> since) {
    if (posts.isEmpty()) {
      return;
    }
    var due = new LinkedHashMap<PostId, Instant>();
    transactions.write(h -> {
      for (var post : posts) {
        requireNew(post.key());
        var id = ids.of(post.key());
        PostRow.insert(h, id, post);
        since.ifPresent(from -> PostRow.doubt(h, id, how, from));
        due.put(id, post.notBefore());
      }
      return due.size();
    });
    executions.stage(due);
    transactions.afterwards(executions::wake);
  }

  private void requireNew(MessageKey key) {
    if (find(key).isPresent()) {
      throw new IllegalStateException("staged before: " + key.forLog());
    }
  }

  @Override
  public boolean cancel(MessageKey key, String reason) {
    var found = find(key);
    found.filter(p -> p.state() == PostState.PLANNED).ifPresent(p -> takeBack(p.id(), reason));
    return found.map(PlannedPost::state).stream()
        .allMatch(s -> s == PostState.PLANNED || s == PostState.SKIPPED);
  }

  private void takeBack(PostId id, String reason) {
    skip(id, reason);
    executions.cancel(id);
  }

  @Override
  public Optional<PlannedPost> find(PostId id) {
    return transactions.read(h ->
        h.createQuery("select * from posts where id = :id")
            .bind("id", id.value())
            .map(PostRow::planned)
            .findOne());
  }

  @Override
  public Optional<PlannedPost> find(MessageKey key) {
    return transactions.read(h ->
        h.createQuery("select * from posts where post_key = :key")
            .bind("key", key.value())
            .map(PostRow::planned)
            .findOne());
  }

  @Override
  public Optional<Receipt> receipt(MessageKey key) {
    return transactions.read(h ->
        h.createQuery(
                "select channel, message from posts where post_key = :key and state = 'SENT'"
                    + " and watch <> 'MISSED'")
            .bind("key", key.value())
            .map((row, _) -> new Receipt(row.getString("channel"), row.getString("message")))
            .findOne());
  }

  @Override
  public boolean isAnothers(PostId id, Receipt message) {
    return transactions.read(h ->
        h.createQuery(
                    "select count(*) from posts where channel = :channel and message = :message"
                        + " and id <> :id")
                .bind("channel", message.channel())
                .bind("message", message.message())
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one()
            > 0);
  }

  @Override
  public boolean isSuperseded(PostId edit) {
    return hasEdit(edit, "other.staged > mine.staged and other.state <> 'SKIPPED'");
  }

  @Override
  public boolean isOvertaking(PostId edit) {
    return hasEdit(edit, "other.staged < mine.staged and other.state in ('SENDING', 'UNKNOWN')");
  }

  private boolean hasEdit(PostId mine, String which) {
    return transactions.read(h ->
        h.createQuery(
                    "select count(*) from posts mine join posts other on other.target = mine.target"
                        + " and other.kind = mine.kind where mine.id = :id"
                        + " and mine.kind = 'in-place-of' and "
                        + which)
                .bind("id", mine.value())
                .mapTo(Integer.class)
                .one()
            > 0);
  }

  @Override
  public boolean claim(PostId id, long attempt, Instant at) {
    return changed(
        "update posts set state = 'SENDING', attempt = :attempt, sent_from = :at"
            + " where id = :id and state = 'PLANNED'"
            + HELD
            + IN_TURN,
        id,
        attempt,
        u -> u.bind("at", at.toEpochMilli()));
  }

  @Override
  public boolean repeat(PostId id, long attempt) {
    return changed(
        "update posts set state = 'SENDING', attempt = :attempt"
            + " where id = :id and state = 'UNKNOWN'"
            + HELD,
        id,
        attempt,
        u -> u);
  }

  @Override
  public boolean delivered(PostId id, long attempt, Receipt receipt, Instant at) {
    return changed(
        "update posts set state = 'SENT', body = null, channel = :channel, message = :message,"
            + " sent_at = :at where id = :id and state = 'SENDING' and attempt = :attempt",
        id,
        attempt,
        u -> receipt(u, receipt, at));
  }

  @Override
  public boolean release(PostId id, long attempt) {
    return changed(
        "update posts set state = case when in_doubt + forgotten > 0 then 'UNKNOWN' else 'PLANNED'"
            + " end, sent_from = case when in_doubt + forgotten > 0 then sent_from end where id ="
            + " :id and state = 'SENDING' and attempt = :attempt",
        id,
        attempt,
        u -> u);
  }

  @Override
  public boolean doubtful(PostId id, long attempt, String reason) {
    return changed(
        "update posts set state = 'UNKNOWN', in_doubt = 1, missed_at = null, reason = :reason"
            + " where id = :id and state = 'SENDING' and attempt = :attempt",
        id,
        attempt,
        u -> u.bind("reason", reason));
  }

  @Override
  public boolean found(PostId id, Receipt receipt, Instant at) {
    return unknown(
            id,
            "state = 'SENT', body = null, forgotten = 0, channel = :channel, message = :message,"
                + " sent_at = :at",
            u -> receipt(u, receipt, at))
        == 1;
  }

  @Override
  public void missed(PostId id, Instant at) {
    unknown(id, "missed_at = coalesce(missed_at, :at)", u -> u.bind("at", at.toEpochMilli()));
  }

  @Override
  public void absent(PostId id) {
    unknown(
        id,
        "state = 'PLANNED', in_doubt = 0, forgotten = 0, sent_from = null, missed_at = null",
        u -> u);
  }

  @Override
  public void skip(PostId id, String reason) {
    transactions.write(h ->
        h.createUpdate(
                "update posts set state = 'SKIPPED', body = null, reason = :reason"
                    + " where id = :id and state in ('PLANNED', 'SENDING')")
            .bind("id", id.value())
            .bind("reason", reason)
            .execute());
  }

  /** Posts of which an attempt of ours is in doubt, oldest first, without names of people. */
  List<String> unknown() {
    return transactions.read(h ->
        h.createQuery(
                "select post_key from posts where state = 'UNKNOWN' and forgotten = 0 order by"
                    + " staged")
            .map((row, _) -> new MessageKey(row.getString(1)).forLog())
            .list());
  }

  private int unknown(PostId id, String change, UnaryOperator<Update> more) {
    var sql = "update posts set " + change + " where id = :id and state = 'UNKNOWN'";
    return transactions.write(
        h -> more.apply(h.createUpdate(sql).bind("id", id.value())).execute());
  }

  private static Update receipt(Update update, Receipt receipt, Instant at) {
    return update
        .bind("channel", receipt.channel())
        .bind("message", receipt.message())
        .bind("at", at.toEpochMilli());
  }

  private boolean changed(String sql, PostId id, long attempt, UnaryOperator<Update> more) {
    return transactions.write(h ->
        more.apply(h.createUpdate(sql).bind("id", id.value()).bind("attempt", attempt)).execute())
        == 1;
  }
}
