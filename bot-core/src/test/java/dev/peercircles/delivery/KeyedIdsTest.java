package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.messages.MessageKey;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedIdsTest {
  private static final MessageKey WEEKLY = new MessageKey("em-berlin/checkin/open/2026-11-23");
  private final PostIds ids = keyed("one installation");

  private static PostIds keyed(String secret) {
    return new KeyedIds(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldNameAPostTheSameWheneverItIsAsked() {
    assertThat(keyed("one installation").of(WEEKLY)).isEqualTo(ids.of(WEEKLY));
  }

  @Test
  void shouldNameItOtherwiseInAnotherInstallation() {
    assertThat(keyed("another").of(WEEKLY)).isNotEqualTo(ids.of(WEEKLY));
  }

  @Test
  void shouldGiveEachKeyAnIdOfItsOwnThatUsesAllItsDigitsAlike() {
    var seen = new HashSet<PostId>();
    var digits = new int[128];
    IntStream.range(0, 10_000)
        .mapToObj(n -> ids.of(WEEKLY.with("again").with(n)))
        .peek(seen::add)
        .forEach(id -> id.value().chars().forEach(c -> digits[c]++));

    assertThat(seen).hasSize(10_000);
    assertThat(IntStream.of(digits).filter(n -> n > 0)).hasSize(32);
    assertThat(IntStream.of(digits).filter(n -> n > 0)).allMatch(n -> n > 7_000 && n < 8_000);
  }
}
