package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SlackSettingsTest {

  @Test
  void shouldNotPrintItsTokens() {
    var settings = SlackSettings.of("xoxb-secret", "xapp-secret", "T1");
    assertThat(settings.toString()).contains("T1").doesNotContain("secret");
  }

  @Test
  void shouldRefuseWhatCannotWork() {
    assertThatIllegalArgumentException().isThrownBy(() -> SlackSettings.of("", "xapp-1", "T1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlackSettings("b", "a", "T1", "https://slack.com/api"));
  }
}
