package dev.peercircles.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
