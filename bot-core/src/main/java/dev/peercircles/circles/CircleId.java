package dev.peercircles.circles;

import java.util.regex.Pattern;

/** A circle's id from the configuration: 2 to 32 of {@code a-z 0-9 -}. Never reused. */
public record CircleId(String value) implements Comparable<CircleId> {
  /** What a circle's id looks like. */
  public static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{2,32}");

  public CircleId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a circle id: " + value);
    }
  }

  @Override
  public int compareTo(CircleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
