package dev.peercircles.commands;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody probably meant. Pure. */
final class Nearest {
  private Nearest() {}

  /** The closest of these words, if it is close enough to be a slip of the fingers. */
  static Optional<String> to(String typed, Collection<String> words) {
    int slips = Math.max(1, typed.length() / 3);
    return words.stream()
        .filter(w -> distance(typed, w) <= slips)
        .min(Comparator.comparingInt((String w) -> distance(typed, w)).thenComparing(w -> w));
  }

  /** Levenshtein's: how many letters to put in, take out or change. */
  static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
