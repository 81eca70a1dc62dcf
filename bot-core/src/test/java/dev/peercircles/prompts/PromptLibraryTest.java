package dev.peercircles.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptLibraryTest {

  @Test
  void holdsEightSetsAndAtLeastFortyQuestions() {
    assertThat(PromptLibrary.names())
        .containsExactly(
            "live-problem",
            "what-i-tried",
            "success",
            "failure",
            "decisions",
            "people",
            "first-weeks",
            "open-questions");
    assertThat(questions()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void asksShortlyAndPlainly(String question) {
    assertThat(question).contains("?").doesNotContain("!").hasSizeBetween(30, 130);
    assertThat(question.split("(?<=[.?])\\s")).hasSizeLessThanOrEqualTo(2);
    assertThat(question).matches("[A-Z].*[.?]");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void asksForWhatHappenedRatherThanForAdviceOrMarks(String question) {
    assertThat(question).doesNotContainIgnoringCase("advise", "should others", "best practice");
    assertThat(question).doesNotMatch("(?i)(do|did|are|is|have|has|can|could|would) .*");
  }

  @Test
  void hasNothingUnderAnUnknownName() {
    assertThat(PromptLibrary.of("no-such-set")).isEqualTo(List.of());
  }

  static Stream<String> questions() {
    return PromptLibrary.names().stream().flatMap(n -> PromptLibrary.of(n).stream());
  }
}
