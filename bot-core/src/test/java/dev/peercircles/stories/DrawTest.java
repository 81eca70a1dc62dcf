package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.UnsignedCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final Waiting ONE = StorySamples.waiting("a", "One");
  private static final Waiting TWO = StorySamples.waiting("b", "Two");
  private static final Waiting THREE = StorySamples.waiting("c", "Three");

  @Test
  void nothingWithFewerThanItTakes() {
    assertThat(Draw.decide(List.of(), 2, true, new Random(1))).isEqualTo(new Draw.Drawn.Nothing());
    assertThat(Draw.decide(List.of(ONE), 2, true, new Random(1)))
        .isEqualTo(new Draw.Drawn.Nothing());
    assertThat(Draw.decide(List.of(ONE, TWO), 3, false, new Random(1)))
        .isEqualTo(new Draw.Drawn.Nothing());
  }

  @Test
  void eachWaitingStoryEquallyOften() {
    var counts = new HashMap<Draw.Drawn, Integer>();
    var chance = new Random(1);
    for (int i = 0; i < 30_000; i++) {
      counts.merge(Draw.decide(List.of(ONE, TWO, THREE), 2, false, chance), 1, Integer::sum);
    }

    // Three standard deviations of 30,000 throws of a die with three sides.
    assertThat(counts.values()).hasSize(3).allSatisfy(n -> assertThat(n).isBetween(9_755, 10_245));
  }

  @Test
  void aLoneStoryOnlyAfterTwoDrawsAndOnItsDay() {
    var seen = ONE.sawOne().sawOne();

    assertThat(Draw.decide(List.of(ONE.sawOne()), 2, true, new Random(1)))
        .isEqualTo(new Draw.Drawn.Nothing());
    assertThat(Draw.decide(List.of(seen), 2, false, new Random(1)))
        .isEqualTo(new Draw.Drawn.Nothing());
    assertThat(Draw.decide(List.of(seen), 2, true, new Random(1)))
        .isEqualTo(new Draw.Drawn.Posts(seen));
  }

  @Test
  void aBoxKeepsNoOrder() {
    assertThat(StorySamples.box(ONE, TWO, THREE)).isEqualTo(StorySamples.box(THREE, ONE, TWO));
    assertThat(StorySamples.box(THREE, ONE).toString()).doesNotContain("One");
  }

  /** Whoever adds a time, a number or a hash of a person must come past here. */
  @Test
  void aWaitingStoryHasRoomForItsLockItsWordsAndItsDraws() {
    assertThat(Waiting.class.getRecordComponents())
        .extracting(c -> c.getName())
        .containsExactly("lock", "story", "seen");
    assertThat(Story.class.getRecordComponents())
        .extracting(c -> c.getName())
        .containsExactly("expected", "happened", "differently", "alone");
    assertThat(UnsignedCall.class.getRecordComponents())
        .extracting(c -> c.getName())
        .containsExactly("circle", "permit", "standing", "arguments", "values", "now");
  }

  @Test
  void theWordsAreDifferentAndReadHoweverTheyWereTyped() {
    var words = new Words(new Random(1));

    assertThat(words.list()).hasSize(Words.SIZE);
    assertThat(new HashSet<>(words.list())).hasSize(Words.SIZE);
    assertThat(words.list()).allMatch(w -> w.matches("[a-z]{4}"));
    var four = words.draw();
    assertThat(Words.typed("  " + four.toUpperCase(java.util.Locale.ROOT).replace(" ", ", ") + "."))
        .contains(four);
    assertThat(Words.typed("one two three")).isEmpty();
  }

  @Test
  void theSlowHashIsTheStandardsAndTakesAWhile() {
    var started = System.nanoTime();
    var hash = new Pbkdf2(Pbkdf2.ROUNDS).of("5a17", "lomi tavo seno riga");
    var took = System.nanoTime() - started;

    assertThat(hash)
        .hasSize(64)
        .isEqualTo(new Pbkdf2(Pbkdf2.ROUNDS).of("5a17", "lomi tavo seno riga"));
    assertThat(hash).isNotEqualTo(new Pbkdf2(Pbkdf2.ROUNDS).of("5a18", "lomi tavo seno riga"));
    assertThat(took).isGreaterThan(10_000_000L);
  }

  @Test
  void theSlowHashIsTheSameOnAVirtualThread() throws Exception {
    try (var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(virtual.submit(() -> new Pbkdf2(1).of("5a17", "lomi tavo seno riga")).get())
          .isEqualTo(new Pbkdf2(1).of("5a17", "lomi tavo seno riga"));
    }
  }
}
