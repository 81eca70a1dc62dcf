package dev.peercircles.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptChooserTest {

  /** Small sets first, then larger ones. */
  private record Sample(long seed, Map<String, List<String>> sets) {
    static Sample of(long seed) {
      var random = new Random(seed);
      var sets = new HashMap<String, List<String>>();
      int largest = 1 + (int) (seed / 8);
      for (int i = 0; i <= random.nextInt(4); i++) {
        var name = "set-" + i;
        sets.put(
            name,
            IntStream.rangeClosed(0, random.nextInt(largest))
                .mapToObj(n -> name + "/" + n)
                .toList());
      }
      return new Sample(seed, sets);
    }

    int size() {
      return sets.values().stream().mapToInt(List::size).sum();
    }

    List<String> pass(int pass) {
      var chooser = new PromptChooser(new OwnPrompts(sets));
      return IntStream.rangeClosed(1, size())
          .mapToObj(n -> chooser.choose(sets.keySet(), "circle-" + seed, pass * size() + n))
          .toList();
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void asksEveryQuestionOnceBeforeAnyIsAskedAgain(long seed) {
    var sample = Sample.of(seed);
    for (int pass = 0; pass < 4; pass++) {
      assertThat(sample.pass(pass))
          .as("seed %d, pass %d", seed, pass)
          .doesNotHaveDuplicates()
          .hasSize(sample.size());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ordersEachPassDifferentlyAndNeverAsksTheSameTwiceInARow(long seed) {
    var sample = Sample.of(seed);
    for (int pass = 1; pass < 6; pass++) {
      var before = sample.pass(pass - 1);
      var now = sample.pass(pass);
      if (sample.size() > 2) {
        assertThat(now).as("seed %d, pass %d", seed, pass).isNotEqualTo(before);
      }
      if (sample.size() > 1) {
        assertThat(now.getFirst())
            .as("seed %d, pass %d", seed, pass)
            .isNotEqualTo(before.getLast());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takesFromEachSetInTurnWhileAllLast(long seed) {
    var sample = Sample.of(seed);
    int sets = sample.sets().size();
    int smallest = sample.sets().values().stream().mapToInt(List::size).min().orElse(0);
    var pass = sample.pass(0);
    for (int i = 0; i < smallest; i++) {
      var turn = pass.subList(i * sets, (i + 1) * sets);
      assertThat(turn.stream().map(p -> p.substring(0, p.indexOf('/'))))
          .as("seed %d, turn %d", seed, i)
          .containsExactlyInAnyOrderElementsOf(sample.sets().keySet());
    }
  }

  @Test
  void givesTheSameQuestionEachTimeItIsAsked() {
    var sets = List.of("live-problem", "failure");
    var one = new PromptChooser(OwnPrompts.NONE);
    var other = new PromptChooser(OwnPrompts.NONE);
    for (int n = 1; n < 40; n++) {
      assertThat(one.choose(sets, "em-berlin", n)).isEqualTo(other.choose(sets, "em-berlin", n));
    }
  }

  @Test
  void doesNotAskAllCirclesTheSameThingInTheSameWeek() {
    var chooser = new PromptChooser(OwnPrompts.NONE);
    var asked = new HashSet<String>();
    for (var circle : List.of("em-berlin", "em-lisbon", "tech-leads", "em-pune")) {
      asked.add(chooser.choose(PromptLibrary.names(), circle, 1));
    }
    assertThat(asked).hasSizeGreaterThan(1);
  }

  @Test
  void takesOwnSetsBesideAndBeforeTheLibrarys() {
    var own =
        new OwnPrompts(
            Map.of(
                "our-own", List.of("When did you last change your mind about a decision?"),
                "failure", List.of("What broke?")));
    var asked = new ArrayList<String>();
    for (int n = 1; n <= 2; n++) {
      asked.add(new PromptChooser(own).choose(List.of("our-own", "failure"), "c1", n));
    }
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "When did you last change your mind about a decision?", "What broke?");
  }

  @Test
  void asksAboutALiveProblemWhenNoSetHasQuestions() {
    var question = new PromptChooser(OwnPrompts.NONE).choose(List.of("no-such-set"), "c1", 3);
    assertThat(PromptLibrary.of("live-problem")).contains(question);
  }

  @Test
  void refusesARoundBeforeTheFirst() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PromptChooser(OwnPrompts.NONE).choose(List.of(), "c1", 0));
  }
}
