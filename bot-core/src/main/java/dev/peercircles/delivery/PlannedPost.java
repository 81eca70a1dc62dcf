package dev.peercircles.delivery;

import dev.peercircles.messages.Post;

/**
 * A post in the outbox.
 *
 * @param id its opaque id
 * @param post what was decided
 * @param state what became of it so far
 * @param attempt number of the attempt that last claimed it: the engine's version; 0 if none did
 */
public record PlannedPost(PostId id, Post post, PostState state, long attempt) {}
