package dev.peercircles.app.simulation;

import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The real outbox: what it records as sent must be visible, and it can be made careless. */
record WatchedOutbox(Outbox real, Stage stage) implements Outbox {
  private static final Instant NEVER_FORGOTTEN = Instant.parse("2100-01-01T00:00:00Z");

  @Override
  public void stage(Collection<Post> posts) {
    real.stage(careless(posts));
  }

  @Override
  public void stage(Collection<Post> posts, Instant due) {
    real.stage(careless(posts), stage.has(Safeguard.LOOK_FIRST) ? due : NEVER_FORGOTTEN);
  }

  private Collection<Post> careless(Collection<Post> posts) {
    return stage.has(Safeguard.OCCURRENCE_KEY) ? posts : posts.stream().map(this::again).toList();
  }

  @Override
  public Optional<Instant> forgottenSince(Instant due) {
    return real.forgottenSince(due);
  }

  @Override
  public boolean cancel(MessageKey key, String reason) {
    return real.cancel(key, reason);
  }

  @Override
  public Optional<PlannedPost> find(PostId id) {
    return real.find(id);
  }

  @Override
  public Optional<PlannedPost> find(MessageKey key) {
    return real.find(key);
  }

  @Override
  public Optional<Receipt> receipt(MessageKey key) {
    return real.receipt(key);
  }

  @Override
  public boolean isAnothers(PostId id, Receipt message) {
    return real.isAnothers(id, message);
  }

  @Override
  public boolean isSuperseded(PostId edit) {
    return real.isSuperseded(edit);
  }

  @Override
  public boolean isOvertaking(PostId edit) {
    return real.isOvertaking(edit);
  }

  @Override
  public boolean claim(PostId id, long attempt, Instant at) {
    stage.sleepers().claims(id, attempt);
    return real.claim(id, attempt, at);
  }

  @Override
  public boolean repeat(PostId id, long attempt) {
    stage.sleepers().claims(id, attempt);
    return real.repeat(id, attempt);
  }

  @Override
  public boolean delivered(PostId id, long attempt, Receipt receipt, Instant at) {
    requireVisible(receipt);
    return real.delivered(id, fenced(id, attempt), receipt, at);
  }

  @Override
  public boolean release(PostId id, long attempt) {
    return real.release(id, fenced(id, attempt));
  }

  @Override
  public boolean doubtful(PostId id, long attempt, String reason) {
    boolean was = real.doubtful(id, fenced(id, attempt), reason);
    if (was && !stage.has(Safeguard.UNKNOWN_STATE)) {
      real.absent(id);
    }
    return was;
  }

  @Override
  public boolean found(PostId id, Receipt receipt, Instant at) {
    requireVisible(receipt);
    return real.found(id, receipt, at);
  }

  @Override
  public void missed(PostId id, Instant at) {
    real.missed(id, at);
  }

  @Override
  public void absent(PostId id) {
    real.absent(id);
  }

  @Override
  public void skip(PostId id, String reason) {
    real.skip(id, reason);
  }

  /** Without its occurrence's key a post gets a name of its own each time. */
  private Post again(Post post) {
    return real.find(post.key()).isEmpty()
        ? post
        : new Post(
            post.key().with(World.AGAIN),
            post.circle(),
            post.destination(),
            post.message(),
            post.notBefore(),
            post.expires());
  }

  private void requireVisible(Receipt receipt) {
    stage.judged(() -> {
      stage.world().requireVisible(receipt);
      return receipt;
    });
  }

  private long fenced(PostId id, long attempt) {
    return stage.has(Safeguard.ATTEMPT_NUMBER)
        ? attempt
        : real.find(id).map(PlannedPost::attempt).orElse(attempt);
  }
}
