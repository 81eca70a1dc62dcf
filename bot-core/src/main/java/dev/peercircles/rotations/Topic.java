package dev.peercircles.rotations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What somebody looks for: any of the words that they typed, but those that every topic has. */
final class Topic {
  /** Shorter words count as a whole only: nobody means "good" by "Go". */
  private static final int SHORT = 2;

  private static final Set<String> EVERYWHERE =
      Set.of(
          "a", "an", "as", "at", "be", "by", "do", "i", "if", "in", "is", "it", "me", "my", "no",
          "of", "on", "or", "so", "to", "up", "us", "we");

  private final List<String> words;

  Topic(String typed) {
    var all = words(typed).filter(w -> w.length() > SHORT || isMeant(w)).toList();
    this.words = (all.isEmpty() ? words(typed).toList() : all).stream().map(Topic::lower).toList();
  }

  /** "IT" is a topic, "it" is none. */
  private static boolean isMeant(String word) {
    return !EVERYWHERE.contains(lower(word))
        || (word.length() == SHORT && word.equals(word.toUpperCase(Locale.ROOT)));
  }

  boolean isIn(String topic) {
    var parts = words(lower(topic)).flatMap(w -> Arrays.stream(w.split("-"))).toList();
    Predicate<String> within =
        w -> w.length() > SHORT ? lower(topic).contains(w) : parts.contains(w);
    return words.stream().anyMatch(within);
  }

  private static java.util.stream.Stream<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}-]+")).filter(w -> !w.isEmpty());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
