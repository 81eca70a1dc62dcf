package dev.peercircles.commands;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody probably meant. Pure. */
public final class Nearest {
  private Nearest() {}

  /** The closest of these words, if it is close enough to be a slip of the fingers. */
  public static Optional<String> to(String typed, Collection<String> words) {
    return to(typed, words, Math.max(1, typed.length() / 3));
  }

  /**
   * The closest of these words.
   *
   * @param most how many slips still count as meant
   */
  public static Optional<String> to(String typed, Collection<String> words, int most) {
    return words.stream()
        .filter(w -> Math.abs(w.length() - typed.length()) <= most)
        .filter(w -> distance(typed, w) <= most)
        .min(Comparator.comparingInt((String w) -> distance(typed, w)).thenComparing(w -> w));
  }

  /**
   * How many letters to put in, take out, change or swap with their neighbour (Damerau's distance
   * in its restricted form, optimal string alignment).
   */
  static int distance(String one, String other) {
    var table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 ? j : j == 0 ? i : cheapest(one, other, table, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int[][] table, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
