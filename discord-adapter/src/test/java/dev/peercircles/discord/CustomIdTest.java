package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.messages.Prefilled;
import org.junit.jupiter.api.Test;

class CustomIdTest {
  private static final String LONG_CIRCLE = "a-circle-with-a-name-of-32-chars";
  private static final Prefilled SAVE = Prefilled.of("checkin.save", LONG_CIRCLE, "2026-10-12");

  @Test
  void shouldRememberWhatOpensAFormAgain() {
    var typed = Prefilled.of("checkin");
    var pressed = Prefilled.of("checkin", LONG_CIRCLE, "2026-10-12");
    var other = Prefilled.of("back", "somebody");

    for (var opener : new Prefilled[] {typed, pressed, other}) {
      var id = CustomId.form(SAVE, opener);
      assertThat(id).hasSizeLessThanOrEqualTo(100);
      assertThat(CustomId.command(id)).isEqualTo(SAVE);
      assertThat(CustomId.opener(id)).contains(opener);
    }
  }

  @Test
  void shouldForgetTheWayBackRatherThanGrowTooLong() {
    var submit = Prefilled.of("a.b", "x".repeat(60), "y".repeat(30));

    var id = CustomId.form(submit, Prefilled.of("c", "elsewhere"));

    assertThat(id).isEqualTo(submit.encode());
    assertThat(CustomId.opener(id)).isEmpty();
  }

  @Test
  void shouldLeaveOutASecondButtonWhoseIdHasNoRoom() {
    var giver = new CustomId.Giver();
    var full = Prefilled.of("a", "x".repeat(98));

    assertThat(giver.give(full)).contains(full.encode());
    assertThat(giver.give(full)).isEmpty();
  }
}
