package dev.peercircles.delivery;

import java.util.regex.Pattern;

/**
 * What a post is called outside: an opaque id of 24 characters, base 32. It serves Discord as nonce
 * and Slack as metadata, so that a doubtful send can be looked up; it says nothing about the post.
 */
public record PostId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{24}");

  public PostId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a post id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
