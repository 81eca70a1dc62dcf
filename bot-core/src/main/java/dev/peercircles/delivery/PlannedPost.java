package dev.peercircles.delivery;

import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.Optional;

/**
 * A post in the outbox.
 *
 * @param id its opaque id
 * @param post what was decided
 * @param state what became of it so far
 * @param attempt number of the attempt that last claimed it: the engine's version; 0 if none did
 * @param sentFrom when the first attempt began of which it isn't certain that it failed, or the
 *     earliest that a forgotten process can have posted it
 * @param missedAt when it was first looked for and not found
 * @param sentAt since when it is known to be sent
 * @param watch how far it is with making sure that it still stands there
 * @param forgotten whether it may stand there though the database never knew
 */
public record PlannedPost(
    PostId id,
    Post post,
    PostState state,
    long attempt,
    Optional<Instant> sentFrom,
    Optional<Instant> missedAt,
    Optional<Instant> sentAt,
    Watch watch,
    Forgotten forgotten) {

  /** A post of which nothing is in doubt. */
  public PlannedPost(PostId id, Post post, PostState state, long attempt) {
    this(
        id,
        post,
        state,
        attempt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        post.saidAgain() ? Watch.WANTED : Watch.NONE,
        Forgotten.NO);
  }
}
