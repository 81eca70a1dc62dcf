package dev.peercircles.messages;

import dev.peercircles.circles.CircleId;
import java.util.regex.Pattern;

/**
 * The name that a feature gives to a message of its own; unique for ever. Threads and edits refer
 * to it; only the courier learns what the platform calls it.
 *
 * @param value {@code em-berlin/checkin/open/2026-11-23}, or longer
 */
public record MessageKey(String value) {
  private static final Pattern DATE = Pattern.compile("/\\d{4}-\\d{2}-\\d{2}(?=/|$)");
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(/[A-Za-z0-9:._-]+)+");

  public MessageKey {
    if (!KEY.matcher(value).matches() || value.length() > 200) {
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

  /**
   * The key as far as it may stand in a log: up to its date. What comes after may name a person.
   */
  public String forLog() {
    var date = DATE.matcher(value);
    return date.find() ? value.substring(0, date.end()) : value.substring(0, value.indexOf('/'));
  }

  @Override
  public String toString() {
    return value;
  }
}
