package dev.peercircles.stories;

import dev.peercircles.stories.Posted.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Stories and boxes for tests. */
public final class StorySamples {
  private StorySamples() {}

  public static Story story(String happened) {
    return new Story("", happened, "", Story.Alone.POST);
  }

  public static Waiting waiting(String lock, String happened) {
    return new Waiting(lock, story(happened), 0);
  }

  public static Box box(Waiting... waiting) {
    return new Box("5a17", "ed", false, List.of(waiting), List.of());
  }

  public static Posted posted(LocalDate day, String lock, String happened) {
    return Posted.drawn(waiting(lock, happened), day);
  }

  /** As much as a box can hold, in the characters that take most room. */
  public static Box fullest() {
    var long1 = "\uFFE5".repeat(Story.LONGEST);
    var story = new Story(long1, long1, long1, Story.Alone.DELETE);
    var waiting =
        IntStream.range(0, Box.MOST_WAITING)
            .mapToObj(i -> new Waiting("%064x".formatted(i), story, i))
            .toList();
    var posted =
        IntStream.range(0, Box.MOST_POSTED)
            .mapToObj(i ->
                new Posted(
                    LocalDate.of(2026, 10, 12).plusWeeks(i),
                    "%064x".formatted(100 + i),
                    story,
                    State.FOLDED,
                    Optional.of(Posted.Verdict.REMOVE),
                    Optional.empty(),
                    1000,
                    3,
                    List.of(long1, long1),
                    100,
                    true))
            .toList();
    return new Box("5a17", "ed", true, waiting, posted);
  }

  /** A box of between no and three stories. */
  public static Box random(RandomGenerator chance) {
    var waiting =
        IntStream.range(0, chance.nextInt(4))
            .mapToObj(
                i -> waiting("%064x".formatted(chance.nextLong() >>> 1), "It went wrong, " + i))
            .toList();
    return new Box("5a17", "ed" + chance.nextInt(9), chance.nextBoolean(), waiting, List.of());
  }
}
