package dev.peercircles.config;

import java.util.Collection;
import java.util.LinkedHashMap;
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
    return synonym.or(() -> meant(plain, candidates, most));
  }

  private static Optional<String> meant(String plain, Collection<String> candidates, int most) {
    var written = new LinkedHashMap<String, String>();
    candidates.stream().limit(MOST_CANDIDATES).forEach(c -> written.putIfAbsent(plain(c), c));
    return dev.peercircles.commands.Nearest.to(plain, written.keySet(), most).map(written::get);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
