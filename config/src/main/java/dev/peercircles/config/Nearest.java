package dev.peercircles.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses what was meant by a mistyped word. */
final class Nearest {
  /** Words that people use for ours. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("on", "day"),
          Map.entry("weekday", "day"),
          Map.entry("time", "at"),
          Map.entry("timezone", "zone"),
          Map.entry("tz", "zone"),
          Map.entry("start", "from"),
          Map.entry("end", "until"),
          Map.entry("to", "until"),
          Map.entry("manager", "reports_to"),
          Map.entry("boss", "reports_to"),
          Map.entry("channel", "home"),
          Map.entry("duration", "lasts"),
          Map.entry("link", "where"),
          Map.entry("url", "where"),
          Map.entry("program", "programme"),
          Map.entry("server", "guild"),
          Map.entry("absences", "away"),
          Map.entry("database", "storage"));

  private static final int MOST_CANDIDATES = 3000;

  private Nearest() {}

  /** The candidate that is nearest, if one is near enough to be meant. */
  static Optional<String> to(String word, Collection<String> candidates) {
    if (word.length() > 60) {
      return Optional.empty();
    }
    var plain = plain(word);
    var synonym = Optional.ofNullable(SYNONYMS.get(plain)).filter(candidates::contains);
    int most = Math.max(1, Math.min(3, plain.length() / 3));
    return synonym.or(() ->
        candidates.stream()
            .limit(MOST_CANDIDATES)
            .filter(c -> Math.abs(c.length() - plain.length()) <= most)
            .map(c -> Map.entry(c, distance(plain, plain(c), most)))
            .filter(e -> e.getValue() <= most)
            .min(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** Edits, neighbouring letters swapped counting once (Damerau, optimal string alignment). */
  private static int distance(String a, String b, int most) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int best = Integer.MAX_VALUE;
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, d, i, j);
        best = Math.min(best, d[i][j]);
      }
      if (best > most) {
        return best;
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
