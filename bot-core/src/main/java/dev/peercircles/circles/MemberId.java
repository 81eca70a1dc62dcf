package dev.peercircles.circles;

import java.util.regex.Pattern;

/** A person's id from the configuration: 2 to 24 of {@code a-z 0-9 -}. Never reused. */
public record MemberId(String value) implements Comparable<MemberId> {
  /** What a person's id looks like. */
  public static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{2,24}");

  public MemberId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a person id: " + value);
    }
  }

  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
