package dev.peercircles.prompts;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Chooses a circle's question of the week. Pure: the same sets, seed and round give the same
 * question, so a preview tells the truth and nothing needs to be stored.
 *
 * <p>Questions come in passes. A pass asks every question of the sets once and takes from each set
 * in turn while it lasts. The next pass has another order, and does not begin with the question
 * that ended the one before.
 */
public final class PromptChooser {
  private static final String FALLBACK = "live-problem";

  private final OwnPrompts own;

  @Inject
  public PromptChooser(OwnPrompts own) {
    this.own = own;
  }

  /**
   * The question for a round.
   *
   * @param sets names of the sets to choose from; unknown ones have no questions, and if none has
   *     any, the library's {@code live-problem} serves
   * @param seed what makes this circle's order its own
   * @param number 1 for the first round
   */
  public String choose(Collection<String> sets, String seed, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("rounds are counted from 1, not " + number);
    }
    var filled = filled(sets);
    List<String> order = pass(filled, seed, 0);
    int passes = (number - 1) / order.size();
    for (int pass = 1; pass <= passes; pass++) {
      order = after(order, pass(filled, seed, pass));
    }
    return order.get((number - 1) % order.size());
  }

  private List<String> filled(Collection<String> sets) {
    var filled = sets.stream().distinct().filter(s -> !own.of(s).isEmpty()).toList();
    return filled.isEmpty() ? List.of(FALLBACK) : filled;
  }

  /** Every question once, from each set in turn while it lasts. */
  private List<String> pass(List<String> sets, String seed, int pass) {
    var order = comparing(seed + "/" + pass);
    var shuffled =
        sets.stream()
            .sorted(order)
            .map(s -> own.of(s).stream().distinct().sorted(order).toList())
            .toList();
    int longest = shuffled.stream().mapToInt(List::size).max().orElse(0);
    var all = new LinkedHashSet<String>();
    for (int i = 0; i < longest; i++) {
      for (var set : shuffled) {
        if (i < set.size()) {
          all.add(set.get(i));
        }
      }
    }
    return List.copyOf(all);
  }

  /** The next pass, changed where it would repeat the one before. Two questions just alternate. */
  private static List<String> after(List<String> before, List<String> next) {
    var order = new ArrayList<>(next);
    if (order.size() > 1 && order.getFirst().equals(before.getLast())) {
      Collections.swap(order, 0, 1);
    }
    if (order.size() > 2 && order.equals(before)) {
      Collections.rotate(order, -1);
    }
    return List.copyOf(order);
  }

  /** An order that looks random and is the same on every machine. */
  private static Comparator<String> comparing(String seed) {
    return Comparator.comparingLong((String s) -> mixed(seed, s)).thenComparing(s -> s);
  }

  /** The finalizer of SplitMix64 over both hashes. */
  private static long mixed(String seed, String words) {
    long z = (long) seed.hashCode() * 0x9E3779B97F4A7C15L + words.hashCode();
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
