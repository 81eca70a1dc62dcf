package dev.peercircles.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageKeyTest {

  @ParameterizedTest
  @CsvSource({
    "em-berlin/checkin/open/2026-11-23, em-berlin/checkin/open/2026-11-23",
    "em-berlin/checkin/open/2026-11-23/closed, em-berlin/checkin/open/2026-11-23",
    "em-berlin/answer/2026-11-26/ana, em-berlin/answer/2026-11-26",
    "em-berlin/answer/2026-11-26/ana/r2, em-berlin/answer/2026-11-26",
    "em-berlin/welcome/ana, em-berlin"
  })
  void shouldNameNobodyInALog(String key, String inLog) {
    assertThat(new MessageKey(key).forLog()).isEqualTo(inLog);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"em/A", "3-m/a", "em-berlin/a.b_c:d-e/2026-11-23", "-/-", "a/1234567890/x"})
  void shouldTakeTwoPartsOrMore(String key) {
    assertThat(new MessageKey(key).value()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "em-berlin",
        "em-berlin/",
        "/checkin",
        "em-berlin//open",
        "em-berlin/checkin/",
        "Em/checkin",
        "em.berlin/checkin",
        "em/what ever",
        "em/caf\u00e9",
        "em/open\n",
        "em/@",
        "em/[",
        "em/`",
        "em/{"
      })
  void shouldRefuseWhatIsNoKey(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageKey(key));
  }

  @Test
  void shouldTakeTwoHundredCharactersAtTheMost() {
    var longest = "em/" + "a".repeat(197);
    assertThat(new MessageKey(longest).value()).isEqualTo(longest);
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageKey(longest + "a"));
  }
}
