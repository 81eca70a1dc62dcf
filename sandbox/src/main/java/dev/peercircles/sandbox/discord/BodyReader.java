package dev.peercircles.sandbox.discord;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a message is to say from a request, refusing what Discord refuses. */
final class BodyReader {
  private static final int CONTENT = 2000;
  private static final int KEPT_FLAGS =
      Body.EPHEMERAL | Body.SILENT | Body.COMPONENTS_V2 | (1 << 2);

  private final MentionReader mentions;

  BodyReader(MentionReader mentions) {
    this.mentions = mentions;
  }

  /** A new message of this author in this channel. */
  Body create(RestRequest request, JsonNode data, String author, Channel channel) {
    int flags = Json.number(data, "flags", 0) & KEPT_FLAGS;
    Body draft = checked(request, data, Body.EMPTY.withFlags(flags));
    if (isEmpty(draft)) {
      throw ApiError.of(400, 50006, "Cannot send an empty message");
    }
    return with(draft, mentions.read(draft, data.path("allowed_mentions"), author, channel));
  }

  /** What stands there afterwards: fields that are not named stay, and nobody is woken. */
  Body edit(RestRequest request, JsonNode data, StoredMessage message, Channel channel) {
    Body before = message.body();
    int asked = Json.number(data, "flags", 0) & (Body.COMPONENTS_V2 | (1 << 2));
    Body draft = checked(request, data, before.withFlags((before.flags() | asked) & ~Body.LOADING));
    if (isEmpty(draft)) {
      throw ApiError.of(400, 50006, "Cannot send an empty message");
    }
    Body.Mentions named =
        mentions.read(draft, data.path("allowed_mentions"), message.author(), channel);
    return with(
        draft, new Body.Mentions(named.users(), named.everyone(), before.mentions().pings()));
  }

  /** What a person writes: they may name whom they like. */
  Body named(Body words, String person, Channel channel) {
    return with(words, mentions.read(words, MissingNode.getInstance(), person, channel));
  }

  private static Body checked(RestRequest request, JsonNode data, Body before) {
    String content = data.has("content") ? Json.text(data, "content") : before.content();
    if (content.codePointCount(0, content.length()) > CONTENT) {
      throw ApiError.tooLong("content", CONTENT);
    }
    ArrayNode embeds = data.has("embeds") ? Json.arrayOf(data, "embeds") : before.embeds();
    ArrayNode components = before.components();
    boolean modern = before.has(Body.COMPONENTS_V2);
    if (data.has("components")) {
      components = Components.checked(Json.arrayOf(data, "components"), modern);
    }
    if (modern && !(content.isEmpty() && embeds.isEmpty())) {
      throw ApiError.invalid(
          content.isEmpty() ? "embeds" : "content",
          "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
          "The '"
              + (content.isEmpty() ? "embeds" : "content")
              + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    }
    return new Body(
        content,
        Embeds.checked(embeds),
        components,
        attachments(request, data, before),
        before.flags(),
        before.mentions());
  }

  private static ArrayNode attachments(RestRequest request, JsonNode data, Body before) {
    if (request.files().isEmpty() && !data.has("attachments")) {
      return before.attachments();
    }
    ArrayNode kept = Json.array();
    int index = 0;
    for (RestRequest.Upload file : request.files()) {
      String url = "https://cdn.discordapp.example/attachments/" + index + "/" + file.name();
      ObjectNode json = kept.addObject().put("id", Integer.toString(++index));
      json.put("filename", file.name()).put("size", file.size()).put("url", url);
      json.put("proxy_url", url);
    }
    return kept;
  }

  private static boolean isEmpty(Body body) {
    return body.content().isBlank()
        && body.embeds().isEmpty()
        && body.components().isEmpty()
        && body.attachments().isEmpty();
  }

  private static Body with(Body body, Body.Mentions named) {
    return new Body(
        body.content(), body.embeds(), body.components(), body.attachments(), body.flags(), named);
  }
}
