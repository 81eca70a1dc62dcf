package dev.peercircles.messages;

import dev.peercircles.circles.CircleId;

/**
 * The name that a feature gives to a message of its own; unique for ever. Threads and edits refer
 * to it; only the courier learns what the platform calls it.
 *
 * @param value {@code em-berlin/checkin/open/2026-11-23}, or longer
 */
public record MessageKey(String value) {
  public MessageKey {
    if (!value.matches("[a-z0-9-]+(/[A-Za-z0-9:._-]+)+") || value.length() > 200) {
      throw new IllegalArgumentException("not a message key: " + value);
    }
  }

  /** A key of a circle. */
  public static MessageKey of(CircleId circle, String first, Object... more) {
    var key = new MessageKey(circle + "/" + first);
    for (var part : more) {
      key = key.with(part);
    }
    return key;
  }

  /** A key below this one. */
  public MessageKey with(Object part) {
    return new MessageKey(value + "/" + part);
  }

  @Override
  public String toString() {
    return value;
  }
}
