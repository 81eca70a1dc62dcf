package dev.peercircles.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
  @ParameterizedTest
  @CsvSource({
    "Go, Go without frameworks",
    "go, what Go taught us",
    "AI, an AI in review",
    "CI, our CI/CD",
    "ci, CI-only releases",
    "C++, C++ and us",
    "who knows about Go, Go without frameworks",
    "IT, IT and the rest of us",
    "on-call, on-call without heroes",
    "call, on-call without heroes",
    "it, how it went"
  })
  void findsATopicByAnyOfItsWordsHoweverShort(String typed, String topic) {
    assertThat(new Topic(typed).isIn(topic)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Go, good first issues",
    "AI, failing fast",
    "CI, deciding without data",
    "who is good in Go, hiring in winter",
    "rust in production, meetings in summer",
    "'', hiring",
    "…, hiring"
  })
  void doesNotTakeAPartOfAWordForAShortOneNorAWordThatEveryTopicHas(String typed, String topic) {
    assertThat(new Topic(typed).isIn(topic)).isFalse();
  }
}
