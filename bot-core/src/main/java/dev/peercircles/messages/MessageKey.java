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
  private static final int LONGEST = 200;

  public MessageKey {
    if (value.length() > LONGEST || !isKey(value)) {
      throw new IllegalArgumentException("not a message key: " + value);
    }
  }

  /**
   * Two parts or more, none empty, with a slash between them: a circle's id, then letters, digits
   * and {@code : . _ -}. By hand, since every row and every part of a key comes by here.
   */
  private static boolean isKey(String value) {
    int slash = -1;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '/') {
        if (i == slash + 1) {
          return false;
        }
        slash = i;
      } else if (!isOfId(c) && (slash < 0 || !isOfPart(c))) {
        return false;
      }
    }
    return slash > 0 && slash < value.length() - 1;
  }

  private static boolean isOfId(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }

  private static boolean isOfPart(char c) {
    return c >= 'A' && c <= 'Z' || c == ':' || c == '.' || c == '_';
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
