package dev.peercircles.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peercircles.circles.CircleId;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "0", "9", "-", "open-2", "a234567890123456789012345678901z"})
  void shouldTakeWordsOfUpToThirtyTwo(String step) {
    assertThat(key("checkin", step)).hasToString("em-berlin/checkin/" + step + "/2026-11-23");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Open",
        "a/b",
        "a b",
        "a_b",
        "`",
        "{",
        ":",
        "a234567890123456789012345678901zz"
      })
  void shouldRefuseAnythingElseAsPlanOrStep(String word) {
    assertThatIllegalArgumentException().isThrownBy(() -> key("checkin", word));
    assertThatIllegalArgumentException().isThrownBy(() -> key(word, "open"));
  }

  private static OccurrenceKey key(String plan, String step) {
    return new OccurrenceKey(new CircleId("em-berlin"), plan, step, LocalDate.parse("2026-11-23"));
  }
}
