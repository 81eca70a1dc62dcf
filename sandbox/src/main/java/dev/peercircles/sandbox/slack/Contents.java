package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in what the app wants to say: refuses what Slack refuses, adds what Slack adds. */
final class Contents {
  private static final int CUT = 40_000;
  private static final int ALL_BLOCKS = 13_000;
  private final Ids ids;

  Contents(Ids ids) {
    this.ids = ids;
  }

  /** A new message. */
  SlackMessage.Content read(
      Optional<String> text, Optional<JsonNode> blocks, Optional<JsonNode> metadata) {
    if (text.isEmpty() && blocks.filter(b -> !b.isEmpty()).isEmpty()) {
      throw new Refused("no_text");
    }
    String words = text.orElse("");
    return new SlackMessage.Content(
        words.length() > CUT ? words.substring(0, CUT) : words,
        blocks.map(this::blocks).orElseGet(Json::array),
        metadata.filter(m -> !m.isEmpty()).map(Contents::metadata));
  }

  /** The blocks of a message with the ids that Slack gives to those without. */
  ArrayNode blocks(JsonNode given) {
    if (!(given instanceof ArrayNode)) {
      throw new Refused("invalid_blocks_format");
    }
    List<String> problems = BlockRules.ofMessage(given);
    if (!problems.isEmpty()) {
      throw new Refused("invalid_blocks", problems);
    }
    if (characters(given) > ALL_BLOCKS) {
      throw new Refused("msg_blocks_too_long");
    }
    return withIds(given);
  }

  /** A copy in which every block and every element has an id. */
  ArrayNode withIds(JsonNode blocks) {
    ArrayNode copy = (ArrayNode) blocks.deepCopy();
    for (JsonNode block : copy) {
      give((ObjectNode) block, "block_id");
      block.path("elements").forEach(this::giveActionId);
      giveActionId(block.path("accessory"));
      giveActionId(block.path("element"));
    }
    return copy;
  }

  private void giveActionId(JsonNode element) {
    String type = Json.text(element, "type");
    if (element instanceof ObjectNode object
        && !List.of("", "mrkdwn", "plain_text", "image").contains(type)
        && !type.startsWith("rich_text")) {
      give(object, "action_id");
    }
  }

  private void give(ObjectNode node, String key) {
    if (!node.has(key)) {
      node.put(key, ids.next("x"));
    }
  }

  private static JsonNode metadata(JsonNode given) {
    boolean complete =
        given.path("event_type").isString() && given.path("event_payload").isObject();
    if (!complete) {
      throw new Refused("invalid_metadata_format");
    }
    return given;
  }

  private static int characters(JsonNode node) {
    if (node.isString()) {
      return 0;
    }
    int own = node.path("text").isString() ? node.path("text").asString().length() : 0;
    return own + node.valueStream().mapToInt(Contents::characters).sum();
  }
}
