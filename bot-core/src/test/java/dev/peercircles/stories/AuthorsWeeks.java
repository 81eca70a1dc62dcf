package dev.peercircles.stories;

import static dev.peercircles.stories.Parlour.THURSDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What two authors and the others do in some weeks, so that the two can be exchanged. */
final class AuthorsWeeks {
  private AuthorsWeeks() {}

  /**
   * The steps of these weeks.
   *
   * @param members how many are in the circle
   * @param chance who the two authors are
   * @param swapAuthors whether each does what the other one would have done
   * @param swapOrder whether the one tells first that would have told last
   */
  static List<Consumer<Parlour>> of(
      int members, Random chance, boolean swapAuthors, boolean swapOrder) {
    var people = Parlour.everybody(members).stream().map(m -> m.id().value()).toList();
    int first = chance.nextInt(members);
    int second = (first + 1 + chance.nextInt(members - 1)) % members;
    var a = people.get(swapAuthors ? second : first);
    var b = people.get(swapAuthors ? first : second);
    var words = new ArrayList<String>();
    return List.of(
        p -> words.add(p.told(a, swapOrder ? "Story of the other" : "Story of the one")),
        p -> words.add(p.told(b, swapOrder ? "Story of the one" : "Story of the other")),
        p -> p.draw(THURSDAY),
        p -> p.mine(a, words.getFirst(), "answer", "An answer"),
        p -> p.mine(b, words.getLast(), "answer", "An answer"),
        p -> p.fixed(THURSDAY),
        p -> p.press(a, StoryButtons.ME_TOO, THURSDAY),
        p -> p.press(b, StoryButtons.ME_TOO, THURSDAY),
        p -> p.fixed(THURSDAY.plusDays(1)),
        p -> p.told(third(people, a, b), "Third"),
        p -> p.draw(THURSDAY.plusWeeks(1)),
        p -> p.mine(b, words.getLast(), "withdraw", ""),
        p -> p.fixed(THURSDAY.plusWeeks(1)),
        p -> p.fixed(THURSDAY.plusWeeks(3)));
  }

  private static String third(List<String> people, String a, String b) {
    return people.stream().filter(p -> !p.equals(a) && !p.equals(b)).findFirst().orElseThrow();
  }
}
