package dev.peercircles.duties;

import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Post;

/**
 * A message to one person that they did not ask for.
 *
 * @param to whom
 * @param asHost whether they get it as host or deputy: hosts have two a week, others one
 * @param post what
 */
public record Unasked(MemberId to, boolean asHost, Post post) {}
