package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.discord.OpenApi;
import dev.peercircles.sandbox.discord.RestCall;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** That a request of the bot that Discord does not know would be noticed in a scenario. */
class WireContractsTest {
  private static final String MESSAGES = "/channels/300000000000000001/messages";

  @Test
  void shouldComplainOfANameThatDiscordDoesNotKnow() throws IOException {
    var description = OpenApi.given();
    if (description.isEmpty()) {
      System.out.println(
          "LEFT OUT: what the bot says in the scenarios was not held against Slack's and Discord's"
              + " descriptions; name their directory with -Dcontracts=DIR");
      return;
    }
    var request = JsonNodeFactory.instance.objectNode().put("content", "words").put("colour", 7);
    var call = new RestCall("POST", MESSAGES, Map.of(), request, 0, MissingNode.getInstance());

    assertThat(WireContracts.complaints(description.get(), List.of(call)))
        .singleElement()
        .asString()
        .contains("colour");
  }
}
