package dev.peercircles.stories;

import static dev.peercircles.stories.Parlour.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Adversaries who know the second of each submission and read all that becomes public guess whose
 * story was drawn. None does better than chance.
 */
class TimingTest {
  private static final int DRAWS = 20_000;

  /** What an adversary sees of one draw: the text that came out, and its length. */
  private record Seen(int waiting, String text) {}

  /** Guesses the number of the submission, 0 the first. */
  @FunctionalInterface
  private interface Adversary {
    int guess(Seen seen);
  }

  @Test
  void noGuessByOrderLengthOrLearningBeatsChance() {
    var guessers = new LinkedHashMap<String, Adversary>();
    guessers.put("the first", s -> 0);
    guessers.put("the last", s -> s.waiting() - 1);
    guessers.put("by length", s -> s.text().length() % s.waiting());
    guessers.put("by text", s -> Math.floorMod(s.text().hashCode(), s.waiting()));
    var right = new LinkedHashMap<String, Integer>();
    var learned = new LinkedHashMap<Integer, int[]>();
    int learnedRight = 0;
    double chances = 0;
    double variance = 0;
    for (int seed = 0; seed < DRAWS; seed++) {
      var chance = new Random(seed);
      int waiting = 2 + chance.nextInt(3);
      var texts = texts(waiting, chance);
      int truth = drawn(waiting, texts, seed);
      var seen = new Seen(waiting, texts.get(truth));
      guessers.forEach(
          (name, guesser) -> right.merge(name, guesser.guess(seen) == truth ? 1 : 0, Integer::sum));
      var counts =
          learned.computeIfAbsent(waiting * 100 + seen.text().length() % 7, k -> new int[waiting]);
      learnedRight += best(counts) == truth ? 1 : 0;
      counts[truth]++;
      double p = 1.0 / waiting;
      chances += p;
      variance += p * (1 - p);
    }
    right.put("a learned mix", learnedRight);

    double most = chances + 3 * Math.sqrt(variance);
    for (Map.Entry<String, Integer> guesses : right.entrySet()) {
      assertThat(guesses.getValue().doubleValue()).as(guesses.getKey()).isLessThanOrEqualTo(most);
    }
  }

  /** Seals stories in the order of their submission, draws, and says which submission it was. */
  private static int drawn(int waiting, List<String> texts, long seed) {
    var box = Box.EMPTY;
    var chance = new Random(seed * 31 + 7);
    var words = new Words(chance);
    for (int i = 0; i < waiting; i++) {
      var lock = "%08x".formatted(("salt " + words.draw()).hashCode());
      box = box.plus(new Waiting(lock, StorySamples.story(texts.get(i)), 0));
    }
    var drawn = (Draw.Drawn.Posts) Draw.decide(box.waiting(), 2, false, chance);
    return texts.indexOf(drawn.story().story().happened());
  }

  private static List<String> texts(int waiting, Random chance) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < waiting; i++) {
      texts.add(Character.toString('a' + i) + "x".repeat(chance.nextInt(1, 40)) + chance.nextInt());
    }
    java.util.Collections.shuffle(texts, chance);
    return texts;
  }

  private static int best(int[] counts) {
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  @Test
  void theWeeksThemselvesDrawByChanceAlone() {
    int first = 0;
    int runs = 1_000;
    for (int seed = 0; seed < runs; seed++) {
      var parlour = new Parlour(5, seed);
      parlour.told("ana", "First " + seed);
      parlour.told("bo", "Second " + seed);
      first += parlour.draw(THURSDAY).getFirst().message().words().contains("First") ? 1 : 0;
    }

    // Three standard deviations of 1,000 tosses.
    assertThat(first).isBetween(runs / 2 - 48, runs / 2 + 48);
  }
}
