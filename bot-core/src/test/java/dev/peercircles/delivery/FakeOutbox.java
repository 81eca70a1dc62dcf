package dev.peercircles.delivery;

import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An outbox in memory. The engine's part is played by {@link #pick}: a post that it never picked
 * can be claimed under any attempt.
 */
public final class FakeOutbox implements Outbox, Takings {
  /** A row: the post, what became of it, and why. */
  public record Row(
      PlannedPost planned, Optional<Receipt> receipt, Optional<String> reason, boolean inDoubt) {
    private Row state(PostState state) {
      return with(planned.post(), state, planned.attempt(), planned.sentFrom(), planned.missedAt());
    }

    private Row attempt(long attempt) {
      return with(planned.post(), planned.state(), attempt, planned.sentFrom(), planned.missedAt());
    }

    private Row trail(Optional<Instant> sentFrom, Optional<Instant> missedAt) {
      return with(planned.post(), planned.state(), planned.attempt(), sentFrom, missedAt);
    }

    private Row forgotten(Forgotten how) {
      var p = planned;
      var changed =
          new PlannedPost(
              p.id(),
              p.post(),
              p.state(),
              p.attempt(),
              p.sentFrom(),
              p.missedAt(),
              p.sentAt(),
              p.watch(),
              how);
      return new Row(changed, receipt, reason, inDoubt);
    }

    private Row inDoubt(boolean isIn) {
      return new Row(planned, receipt, reason, isIn);
    }

    private Row with(
        Post post,
        PostState state,
        long attempt,
        Optional<Instant> sentFrom,
        Optional<Instant> missedAt) {
      var changed =
          new PlannedPost(
              planned.id(),
              post,
              state,
              attempt,
              sentFrom,
              missedAt,
              planned.sentAt(),
              planned.watch(),
              planned.forgotten());
      return new Row(changed, receipt, reason, inDoubt);
    }

    private Row watch(Watch watch, Optional<Instant> sentAt) {
      var p = planned;
      var changed =
          new PlannedPost(
              p.id(),
              p.post(),
              p.state(),
              p.attempt(),
              p.sentFrom(),
              Optional.empty(),
              sentAt,
              watch,
              p.forgotten());
      return new Row(changed, receipt, reason, inDoubt);
    }

    private Row withoutReceipt() {
      return new Row(planned, Optional.empty(), reason, false);
    }

    private Row reason(String why) {
      return new Row(planned, receipt, Optional.of(why), inDoubt);
    }

    private Row receipt(Receipt got) {
      return new Row(planned, Optional.of(got), reason, inDoubt);
    }

    private Row withoutBody() {
      var p = planned.post();
      var empty =
          new Post(
              p.key(),
              p.circle(),
              p.destination(),
              Message.EMPTY,
              p.notBefore(),
              p.expires(),
              p.saidAgain());
      return with(empty, planned.state(), planned.attempt(), Optional.empty(), Optional.empty());
    }
  }

  private final PostIds ids;
  private final Table<PostId, Row> table;
  private Optional<Instant> forgottenBefore = Optional.empty();
  private final Map<PostId, Long> picked = new HashMap<>();

  public FakeOutbox(Journal journal, PostIds ids) {
    this.ids = ids;
    this.table = new Table<>(journal);
  }

  /** An outbox whose writes need no unit of work. */
  public FakeOutbox() {
    this(Journal.ANYWHERE, new FakePostIds());
  }

  /** What was staged, in that order, with its state by now. */
  public List<Row> rows() {
    return table.rows();
  }

  /** Posts that were staged and not taken back, in that order; bodies as they are by now. */
  public List<Post> posts() {
    return rows().stream()
        .filter(r -> r.planned().state() != PostState.SKIPPED)
        .map(r -> r.planned().post())
        .toList();
  }

  /** Lets the engine pick a post's execution; returns the attempt that now holds it. */
  public long pick(PostId id) {
    return picked.merge(id, 1L, Long::sum);
  }

  /** What was decided before this instant may have been posted already, and forgotten. */
  public void forgetBefore(Instant end) {
    this.forgottenBefore = Optional.of(end);
  }

  @Override
  public void stage(Collection<Post> posts) {
    var how = forgottenBefore.isPresent() ? Forgotten.PERHAPS_IN_OTHER_WORDS : Forgotten.NO;
    posts.forEach(post -> stage(post, how));
  }

  @Override
  public void stage(Collection<Post> posts, Instant due) {
    var how = forgottenBefore.filter(due::isBefore).isPresent() ? Forgotten.PERHAPS : Forgotten.NO;
    posts.forEach(post -> stage(post, how));
  }

  @Override
  public Optional<Instant> forgottenSince(Instant due) {
    return forgottenBefore.filter(due::isBefore).map(_ -> due);
  }

  private void stage(Post post, Forgotten how) {
    if (find(post.key()).isPresent()) {
      throw new IllegalStateException("staged before: " + post.key());
    }
    var id = ids.of(post.key());
    var planned = new PlannedPost(id, post, PostState.PLANNED, 0);
    var row = new Row(planned, Optional.empty(), Optional.empty(), false);
    boolean looked = how != Forgotten.NO && !(post.destination() instanceof Destination.InPlaceOf);
    table.put(
        id,
        looked
            ? row.state(PostState.UNKNOWN)
                .forgotten(how)
                .trail(Optional.of(post.notBefore()), Optional.empty())
            : row);
  }

  @Override
  public boolean cancel(MessageKey key, String reason) {
    var found = find(key);
    found.filter(p -> p.state() == PostState.PLANNED).ifPresent(p -> skip(p.id(), reason));
    return found.map(PlannedPost::state).stream()
        .allMatch(s -> s == PostState.PLANNED || s == PostState.SKIPPED);
  }

  @Override
  public Optional<PlannedPost> find(PostId id) {
    return table.get(id).map(Row::planned);
  }

  @Override
  public Optional<PlannedPost> find(MessageKey key) {
    return row(key).map(Row::planned);
  }

  @Override
  public Optional<Receipt> receipt(MessageKey key) {
    return row(key).filter(r -> r.planned().watch() != Watch.MISSED).flatMap(Row::receipt);
  }

  @Override
  public boolean isAnothers(PostId id, Receipt message) {
    return rows().stream()
        .filter(r -> !r.planned().id().equals(id))
        .anyMatch(r -> r.receipt().filter(message::equals).isPresent());
  }

  @Override
  public boolean isSuperseded(PostId edit) {
    var later = rows().stream().dropWhile(r -> !r.planned().id().equals(edit)).toList();
    return later.stream().skip(1).anyMatch(r -> edits(r, later.getFirst()));
  }

  @Override
  public boolean isOvertaking(PostId edit) {
    var mine = table.get(edit).orElseThrow();
    return rows().stream()
        .takeWhile(r -> !r.planned().id().equals(edit))
        .filter(r -> isSameEdit(r, mine))
        .map(r -> r.planned().state())
        .anyMatch(s -> s == PostState.SENDING || s == PostState.UNKNOWN);
  }

  private static boolean edits(Row later, Row earlier) {
    return later.planned().state() != PostState.SKIPPED && isSameEdit(later, earlier);
  }

  private static boolean isSameEdit(Row one, Row other) {
    var destination = one.planned().post().destination();
    return destination instanceof Destination.InPlaceOf
        && other.planned().post().destination().equals(destination);
  }

  @Override
  public boolean claim(PostId id, long attempt, Instant at) {
    return isHeld(id, attempt)
        && !isSuperseded(id)
        && !isOvertaking(id)
        && change(
            id,
            PostState.PLANNED,
            r ->
                r.attempt(attempt)
                    .trail(Optional.of(at), Optional.empty())
                    .state(PostState.SENDING));
  }

  @Override
  public boolean repeat(PostId id, long attempt) {
    return isHeld(id, attempt)
        && change(id, PostState.UNKNOWN, r -> r.attempt(attempt).state(PostState.SENDING));
  }

  private boolean isHeld(PostId id, long attempt) {
    return picked.getOrDefault(id, attempt) == attempt;
  }

  @Override
  public boolean delivered(PostId id, long attempt, Receipt receipt, Instant at) {
    return under(id, attempt, r -> r.receipt(receipt).withoutBody().state(PostState.SENT));
  }

  @Override
  public boolean release(PostId id, long attempt) {
    return under(
        id,
        attempt,
        r ->
            r.inDoubt()
                ? r.state(PostState.UNKNOWN)
                : r.trail(Optional.empty(), Optional.empty()).state(PostState.PLANNED));
  }

  @Override
  public boolean doubtful(PostId id, long attempt, String reason) {
    return under(
        id,
        attempt,
        r ->
            r.inDoubt(true)
                .trail(r.planned().sentFrom(), Optional.empty())
                .state(PostState.UNKNOWN)
                .reason(reason));
  }

  @Override
  public boolean found(PostId id, Receipt receipt, Instant at) {
    return change(
        id,
        PostState.UNKNOWN,
        r -> r.forgotten(Forgotten.NO).receipt(receipt).withoutBody().state(PostState.SENT));
  }

  @Override
  public void missed(PostId id, Instant at) {
    change(
        id,
        PostState.UNKNOWN,
        r -> r.trail(r.planned().sentFrom(), r.planned().missedAt().or(() -> Optional.of(at))));
  }

  @Override
  public void absent(PostId id) {
    change(
        id,
        PostState.UNKNOWN,
        r ->
            r.inDoubt(false)
                .forgotten(Forgotten.NO)
                .trail(Optional.empty(), Optional.empty())
                .state(PostState.PLANNED));
  }

  @Override
  public void skip(PostId id, String reason) {
    UnaryOperator<Row> skipping = r -> r.withoutBody().state(PostState.SKIPPED).reason(reason);
    if (!change(id, PostState.PLANNED, skipping)) {
      change(id, PostState.SENDING, skipping);
    }
  }

  @Override
  public boolean taken(PostId id, long attempt, Receipt receipt, Instant at) {
    return under(
        id,
        attempt,
        r -> r.receipt(receipt).watch(Watch.TAKEN, Optional.of(at)).state(PostState.SENT));
  }

  @Override
  public void notSeen(PostId id, Instant at) {
    open(
        id, r -> r.trail(r.planned().sentFrom(), r.planned().missedAt().or(() -> Optional.of(at))));
  }

  @Override
  public void suspect(PostId id) {
    open(id, r -> r.watch(Watch.MISSED, r.planned().sentAt()));
  }

  @Override
  public void settle(PostId id) {
    open(id, r -> r.watch(Watch.OVER, r.planned().sentAt()).withoutBody());
  }

  @Override
  public boolean lost(PostId id) {
    var missed =
        find(id)
            .filter(p -> p.watch() == Watch.MISSED && !p.post().message().blocks().isEmpty())
            .isPresent();
    return missed
        && change(
            id,
            PostState.SENT,
            r ->
                r.withoutReceipt()
                    .trail(Optional.empty(), Optional.empty())
                    .watch(Watch.AGAIN, Optional.empty())
                    .state(PostState.PLANNED));
  }

  private void open(PostId id, UnaryOperator<Row> change) {
    if (find(id).filter(p -> p.watch().isOpen()).isPresent()) {
      change(id, PostState.SENT, change);
    }
  }

  private boolean under(PostId id, long attempt, UnaryOperator<Row> change) {
    var holds = find(id).filter(p -> p.attempt() == attempt).isPresent();
    return holds && change(id, PostState.SENDING, change);
  }

  private boolean change(PostId id, PostState from, UnaryOperator<Row> change) {
    var row = table.get(id).filter(r -> r.planned().state() == from);
    row.ifPresent(r -> table.put(id, change.apply(r)));
    return row.isPresent();
  }

  private Optional<Row> row(MessageKey key) {
    return rows().stream().filter(r -> r.planned().post().key().equals(key)).findFirst();
  }
}
