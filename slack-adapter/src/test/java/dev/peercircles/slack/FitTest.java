package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.messages.Text;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FitTest {
  private static final String[] ALPHABET = {
    "a", "é", "👩", "\u200d", "🇩🇪", " ", "\n", "&", "word"
  };

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @Test
  void shouldLeaveWhatFits() {
    assertThat(Fit.cut("as it is", 8)).isEqualTo("as it is");
    assertThat(Fit.pieces("as it is", 8)).containsExactly("as it is");
  }

  @Test
  void shouldCutBetweenWordsAndSaySo() {
    assertThat(Fit.cut("one two three four", 12)).isEqualTo("one two…");
  }

  @Test
  void shouldPartBetweenWords() {
    assertThat(Fit.pieces("one two three four", 10)).containsExactly("one two", "three four");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldNeverExceedTheLimitSplitACharacterOrLoseAWord(int seed) {
    var random = new Random(seed);
    var words =
        random
            .ints(random.nextInt(200), 0, ALPHABET.length)
            .mapToObj(i -> ALPHABET[i])
            .collect(Collectors.joining());
    int longest = 4 + random.nextInt(60);
    var pieces = Fit.pieces(words, longest);
    assertThat(pieces).as("seed %s", seed).allMatch(p -> p.length() <= longest);
    assertThat(pieces).as("seed %s", seed).allMatch(FitTest::isWhole);
    assertThat(String.join("", pieces).replaceAll("\\s", ""))
        .as("seed %s", seed)
        .isEqualTo(words.replaceAll("\\s", ""));
    assertThat(Fit.cut(words, longest)).matches(FitTest::isWhole).hasSizeLessThanOrEqualTo(longest);
    assertThat(Pieces.of(Text.of(words).bold(words), longest))
        .allMatch(p -> p.words().length() <= longest);
  }

  /** Whether no character was split in two. */
  private static boolean isWhole(String words) {
    return words.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
