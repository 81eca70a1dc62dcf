package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manifest that admins paste into Slack, held against what the code needs. */
class ManifestTest {
  private List<String> lines;

  @BeforeEach
  void read() throws IOException {
    try (var in = SlackModule.class.getResourceAsStream("/slack-manifest.yaml")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void shouldAskForExactlyTheScopesThatTheProbeChecks() {
    assertThat(listBelow("    bot:")).containsExactlyInAnyOrderElementsOf(SlackScopes.NEEDED);
  }

  @Test
  void shouldSubscribeToTheEventsThatAreHandledOrComeNext() {
    assertThat(listBelow("    bot_events:"))
        .containsExactlyInAnyOrder(
            "app_home_opened",
            "member_joined_channel",
            "member_left_channel",
            "group_archive",
            "group_deleted",
            "user_change",
            "message.im",
            "tokens_revoked",
            "app_uninstalled");
  }

  @Test
  void shouldTurnOnSocketModeButtonsAndEscaping() {
    assertThat(lines)
        .contains(
            "  socket_mode_enabled: true",
            "    is_enabled: true",
            "      should_escape: true",
            "    - command: /circle");
  }

  /** The items of the list under this line. */
  private List<String> listBelow(String head) {
    return lines.stream()
        .skip(lines.indexOf(head) + 1L)
        .takeWhile(l -> l.startsWith("      - "))
        .map(l -> l.substring("      - ".length()))
        .toList();
  }
}
