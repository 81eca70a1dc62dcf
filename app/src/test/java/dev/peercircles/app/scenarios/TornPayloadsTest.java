package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peercircles.app.Overheard;
import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sent stories that the platforms' libraries can't read: whatever breaks, the log has not a word of
 * them, and not whose they are.
 */
class TornPayloadsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT = "I lost four hours of orders";

  /** A sent form as Slack has it; parts of it are torn out below. */
  private static final String SLACK =
      """
      {"type":"interactive","envelope_id":"torn-%d","accepts_response_payload":true,"payload":{
       "type":"view_submission","team":{"id":"T0SCENARIO"},"user":{"id":"%s"},
       "view":{"id":"V1","type":"modal","callback_id":"form","private_metadata":"",
        "state":{"values":{"happened":{"happened":{"type":"plain_text_input","value":"%s"}}}}}}}
      """;

  private static final List<String[]> SLACK_TEARS =
      List.of(
          new String[] {"\"value\":", "\"value\":[1],\"values\":"},
          new String[] {"\"state\":{", "\"state\":[{"},
          new String[] {"\"user\":{\"id\":", "\"user\":{\"id\":{},\"name\":"},
          new String[] {"\"callback_id\":\"form\"", "\"callback_id\":7"},
          new String[] {"\"type\":\"view_submission\"", "\"type\":\"view_sub\""},
          new String[] {"\"private_metadata\":\"\"", "\"private_metadata\":\"{[\""},
          new String[] {"}}}}}}}", "}"});

  private static final String DISCORD =
      """
      {"id":"%d","application_id":"100000000000000001","type":5,"token":"torn","version":1,
       "guild_id":"112233445566778899","channel_id":"%s",
       "channel":{"id":"%s","type":0,"guild_id":"112233445566778899"},"locale":"en-GB",
       "member":{"user":{"id":"%s","username":"chi","discriminator":"0"},"roles":[],
        "joined_at":"2026-09-01T00:00:00Z","permissions":"0","flags":0},
       "data":{"custom_id":"story.look|peers","components":[{"type":18,"id":1,"component":
        {"type":4,"id":2,"custom_id":"happened","value":"%s"}}]}}
      """;

  private static final List<String[]> DISCORD_TEARS =
      List.of(
          new String[] {"\"custom_id\":\"happened\",", ""},
          new String[] {"\"value\":", "\"value\":{\"a\":1},\"b\":"},
          new String[] {"\"components\":[", "\"components\":{\"a\":["},
          new String[] {"\"custom_id\":\"story.look|peers\"", "\"custom_id\":[]"},
          new String[] {"\"member\":", "\"mem\":"},
          new String[] {"\"token\":\"torn\",", ""},
          new String[] {"\"type\":18", "\"type\":\"eighteen\""});

  @Test
  void nothingOfAStoryIsLoggedThatSlacksLibraryCannotRead() {
    try (var stage = Stage.open(Platform.SLACK, Telling.box(), Databases.asked());
        var log = Overheard.listen()) {
      var socket = ((SlackWorld) stage.world()).socketTrouble();
      int number = 0;
      for (var tear : SLACK_TEARS) {
        var whole = SLACK.formatted(number++, stage.chi().account(), TEXT).strip();
        assertThat(whole).contains(tear[0]);
        socket.say(whole.replace(tear[0], tear[1]));
      }
      keptQuiet(stage, log);
    }
  }

  @Test
  void nothingOfAStoryIsLoggedThatDiscordsLibraryCannotRead() {
    try (var stage = Stage.open(Platform.DISCORD, Telling.box(), Databases.asked());
        var log = Overheard.listen()) {
      var gateway = ((DiscordWorld) stage.world()).gateway();
      var channel = stage.channel(Setup.PEERS);
      long id = 1_564_926_803_968_000_000L;
      for (var tear : DISCORD_TEARS) {
        var whole = DISCORD.formatted(id++, channel, channel, stage.chi().account(), TEXT).strip();
        assertThat(whole).contains(tear[0]);
        var torn = whole.replace(tear[0], tear[1]);
        gateway.say(
            "INTERACTION_CREATE",
            (ObjectNode)
                JSON.readTree(tear[1].endsWith("[") ? torn.replace("}}]}}", "}}]}}}") : torn));
      }
      keptQuiet(stage, log);
      assertThat(log.unfiltered()).as("JDA would print it").anyMatch(l -> l.contains(TEXT));
    }
  }

  /** What comes after the torn ones is answered, and they left only traces of themselves. */
  private static void keptQuiet(Stage stage, Overheard log) {
    stage.bo().types("/circle story privacy").isTold("Nothing we keep joins you to this");
    await().untilAsserted(() -> assertThat(log.unfiltered()).as("something broke").isNotEmpty());
    assertThat(log.lines())
        .noneMatch(line -> line.contains("four hours") || line.contains(TEXT.substring(2, 9)))
        .noneMatch(line -> line.contains(stage.chi().account()));
  }
}
