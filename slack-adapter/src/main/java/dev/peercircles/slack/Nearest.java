package dev.peercircles.slack;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** The word with the fewest letters to change, if they are few; a beginning counts as one. */
  static Optional<String> to(String typed, Stream<String> words) {
    int most = Math.max(1, typed.length() / 2);
    return words
        .filter(w -> distance(typed, w) <= most)
        .min(Comparator.comparingInt((String w) -> distance(typed, w)).thenComparing(w -> w));
  }

  private static int distance(String typed, String word) {
    boolean begun = typed.length() > 1 && word.startsWith(typed);
    return begun ? 1 : levenshtein(typed, word);
  }

  /** Wagner and Fischer's table, a row at a time. */
  private static int levenshtein(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
