package dev.peercircles.delivery;

import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Posts decided but not sent (port). {@link #stage} and {@link #cancel} join the current unit of
 * work; the others are called by the courier.
 *
 * <p>Every change of a post's state names the attempt that makes it, the engine's version of the
 * post's execution. A process that slept through its lease holds an older one and is refused.
 */
public interface Outbox {

  /**
   * Stages posts, each with its execution in the engine. A key staged before is refused with an
   * exception. Somebody may have caused the same posts before, and the database may have forgotten
   * it.
   */
  void stage(Collection<Post> posts);

  /**
   * The same for posts of an occurrence: before it was due, nobody posted them.
   *
   * @param due when it fell due
   */
  void stage(Collection<Post> posts, Instant due);

  /**
   * Since when what fell due then may have been posted though nothing here says so: the database
   * was put back from a backup, perhaps. Empty if it can't.
   */
  Optional<Instant> forgottenSince(Instant due);

  /**
   * Takes a post back if nobody has begun to send it. Returns whether it did, or it was never
   * staged.
   */
  boolean cancel(MessageKey key, String reason);

  /** A post by id. */
  Optional<PlannedPost> find(PostId id);

  /** A post by key. */
  Optional<PlannedPost> find(MessageKey key);

  /** What the platform calls a message of ours; empty while it isn't sent, or may be lost. */
  Optional<Receipt> receipt(MessageKey key);

  /** Whether another post than this is recorded to be this message. */
  boolean isAnothers(PostId id, Receipt message);

  /** Whether a newer edit of the same message than this post is staged. */
  boolean isSuperseded(PostId edit);

  /**
   * Whether an older edit of the same message than this post is on its way or in doubt: it might
   * arrive after this one and take it back.
   */
  boolean isOvertaking(PostId edit);

  /**
   * PLANNED to SENDING under this attempt. False: somebody else holds it, or the engine gave it to
   * another attempt. An edit that is superseded or overtaking is refused as well.
   *
   * @param at when the attempt begins
   */
  boolean claim(PostId id, long attempt, Instant at);

  /**
   * UNKNOWN to SENDING under this attempt, where sending once more does no harm. It stays in doubt
   * from when it was. False: refused, as a claim is.
   */
  boolean repeat(PostId id, long attempt);

  /**
   * SENDING to SENT under this attempt, in the current unit of work. False: refused. The body is
   * dropped.
   */
  boolean delivered(PostId id, long attempt, Receipt receipt, Instant at);

  /**
   * SENDING back under this attempt, which certainly failed: to UNKNOWN if an earlier one is in
   * doubt, else to PLANNED. False: refused.
   */
  boolean release(PostId id, long attempt);

  /** SENDING to UNKNOWN under this attempt. False: refused. */
  boolean doubtful(PostId id, long attempt, String reason);

  /** UNKNOWN to SENT: it was found. False: somebody else has decided already. */
  boolean found(PostId id, Receipt receipt, Instant at);

  /** Remembers when an UNKNOWN post was first looked for and not found. */
  void missed(PostId id, Instant at);

  /** UNKNOWN to PLANNED: it certainly is not there, forgotten or not. */
  void absent(PostId id);

  /** PLANNED or SENDING to SKIPPED for a reason. The body is dropped. */
  void skip(PostId id, String reason);
}
