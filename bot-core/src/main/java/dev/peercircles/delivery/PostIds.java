package dev.peercircles.delivery;

import dev.peercircles.messages.MessageKey;

/** Names posts (port): the one place where ids of posts come from. */
@FunctionalInterface
public interface PostIds {

  /** The id of the post with this key: another one for each key. */
  PostId of(MessageKey key);
}
