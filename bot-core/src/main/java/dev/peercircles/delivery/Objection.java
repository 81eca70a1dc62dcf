package dev.peercircles.delivery;

import dev.peercircles.messages.Post;
import java.util.Optional;

/**
 * What a feature has against sending a post of its own after all: what was decided may have been
 * overtaken while the post waited. An extension point: bound in a set. Asked right before a post is
 * sent, outside any unit of work; reads only. Thread-safe.
 */
public interface Objection {

  /** Why this post must not go out any more, for the record; empty if nothing speaks against it. */
  Optional<String> against(Post post);
}
