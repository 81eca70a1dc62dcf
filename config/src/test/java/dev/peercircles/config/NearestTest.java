package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS =
      List.of("name", "home", "members", "host", "purpose", "reports_to", "day", "until", "zone");

  @ParameterizedTest
  @CsvSource({
    "memebrs, members",
    "member, members",
    "Members, members",
    "reports-to, reports_to",
    "hots, host",
    "purpsoe, purpose",
    "on, day",
    "timezone, zone",
    "boss, reports_to",
    "nmae, name"
  })
  void guessesWhatWasMeant(String word, String meant) {
    assertThat(Nearest.to(word, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "stories", "''"})
  void guessesNothingWhereNothingIsNear(String word) {
    assertThat(Nearest.to(word, KEYS)).isEmpty();
  }

  @Test
  void givesUpOnWordsThatNobodyTyped() {
    assertThat(Nearest.to("members".repeat(10), KEYS)).isEmpty();
  }
}
