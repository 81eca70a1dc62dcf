package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "### This week in EM Berlin · until <t:1:F> -> This week in EM Berlin",
        "**EM Berlin meets today,** <t:1:t> (45 min) -> EM Berlin meets today",
        "<@12> is stuck on -> Answers",
        "-# 1\\. of *many* \\<things\\> -> 1. of many <things>",
        "### **A story** from C\\# -> A story from C#",
      })
  void shouldBeginAsTheMessageDoes(String markdown, String name) {
    assertThat(ThreadName.from(Optional.of(markdown + "\nand more"))).isEqualTo(name);
  }

  @Test
  void shouldFitAndNeverBeEmpty() {
    assertThat(ThreadName.from(Optional.empty())).isEqualTo("Answers");
    assertThat(ThreadName.from(Optional.of("x".repeat(200)))).hasSize(100).endsWith("…");
  }
}
