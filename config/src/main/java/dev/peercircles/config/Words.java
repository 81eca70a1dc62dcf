package dev.peercircles.config;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Small pieces of the sentences that problems are made of. */
final class Words {
  private static final int LONGEST = 40;
  private static final int MOST_LISTED = 30;

  private Words() {}

  /** The value in backquotes, on one line and not too long. */
  static String quote(String value) {
    var plain = value.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").replace('`', '\'');
    int length = plain.codePointCount(0, plain.length());
    return length <= LONGEST
        ? "`" + plain + "`"
        : "`" + plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…`";
  }

  /** {@code a, b, c}, each in backquotes. */
  static String list(Collection<String> values) {
    var some = values.stream().limit(MOST_LISTED).map(Words::quote).toList();
    return String.join(", ", some) + (values.size() > MOST_LISTED ? ", …" : "");
  }

  /** {@code dev → kim → lena}. */
  static String line(List<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(" → "));
  }

  /** "did you mean `x`?" where something is near, else the other cure. */
  static String didYouMean(String word, Collection<String> candidates, String otherwise) {
    return Nearest.to(word, candidates)
        .map(near -> "did you mean " + quote(near) + "?")
        .orElse(otherwise);
  }
}
