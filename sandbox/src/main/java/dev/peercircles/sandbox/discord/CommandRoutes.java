package dev.peercircles.sandbox.discord;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The slash commands published for the guild. */
final class CommandRoutes {
  private static final String PATH = "/applications/{application}/guilds/{guild}/commands";
  private static final int CHAT_INPUT = 1;

  private final Places places;
  private final Snowflakes ids;
  private final String guild;
  private ArrayNode published = Json.array();

  CommandRoutes(Places places, Snowflakes ids, String guild) {
    this.places = places;
    this.ids = ids;
    this.guild = guild;
  }

  void register(Router router) {
    router.add("GET", PATH, this::list);
    router.add("PUT", PATH, this::replace);
  }

  /** The bot was taken out of the guild. */
  void forget() {
    published = Json.array();
  }

  /** The definition of a command by its root name. */
  Optional<JsonNode> named(String root) {
    return published
        .valueStream()
        .filter(c -> Json.text(c, "name").equals(root))
        .filter(c -> Json.number(c, "type", 0) == CHAT_INPUT)
        .findFirst();
  }

  private RestAnswer list(RestRequest request) {
    check(request);
    return RestAnswer.ok(published.deepCopy());
  }

  private RestAnswer replace(RestRequest request) {
    check(request);
    if (!(request.body() instanceof ArrayNode wanted)) {
      throw ApiError.invalid("_", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    }
    CommandRules.check(wanted);
    ArrayNode next = Json.array();
    wanted.forEach(command -> next.add(completed(command, request.named("application"))));
    published = next;
    return RestAnswer.ok(published.deepCopy());
  }

  private void check(RestRequest request) {
    places.application(request.named("application"));
    places.guild(request.named("guild"));
  }

  /** A command keeps its id for as long as its name stays. */
  private ObjectNode completed(JsonNode command, String application) {
    ObjectNode copy = ((ObjectNode) command).deepCopy();
    String name = Json.text(command, "name");
    copy.put("id", named(name).map(c -> Json.text(c, "id")).orElseGet(ids::next));
    copy.put("application_id", application).put("guild_id", guild).put("version", ids.next());
    copy.put("type", Json.number(command, "type", CHAT_INPUT));
    if (!copy.has("default_member_permissions")) {
      copy.putNull("default_member_permissions");
    }
    copy.put("nsfw", Json.flag(command, "nsfw", false));
    numbers(copy, "contexts");
    numbers(copy, "integration_types");
    return copy;
  }

  /** Discord takes numbers written as words, but answers with numbers. */
  private static void numbers(ObjectNode command, String field) {
    if (command.path(field) instanceof ArrayNode words) {
      ArrayNode read = command.putArray(field);
      words.forEach(word -> read.add(word.asInt(0)));
    }
  }
}
