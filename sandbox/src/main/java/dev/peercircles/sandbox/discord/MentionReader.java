package dev.peercircles.sandbox.discord;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom a message names, and whom it therefore wakes, by its words and by what its author allowed.
 */
final class MentionReader {
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`|\\\\.");
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

  private final GuildState guild;
  private final Rights rights;

  MentionReader(GuildState guild, Rights rights) {
    this.guild = guild;
    this.rights = rights;
  }

  Body.Mentions read(Body body, JsonNode allowed, String author, Channel channel) {
    check(allowed);
    String words = CODE.matcher(words(body)).replaceAll(" ");
    Set<String> named = new LinkedHashSet<>();
    for (Matcher user = USER.matcher(words); user.find(); ) {
      if (allows(allowed, "users", user.group(1)) && guild.person(user.group(1)).isPresent()) {
        named.add(user.group(1));
      }
    }
    boolean everyone =
        EVERYONE.matcher(words).find()
            && allows(allowed, "everyone", "")
            && rights.may(author, channel, Right.MENTION_EVERYONE);
    return new Body.Mentions(named, everyone, pings(named, everyone, body, author, channel));
  }

  private Set<String> pings(
      Set<String> named, boolean everyone, Body body, String author, Channel channel) {
    Set<String> pings = new LinkedHashSet<>();
    // Nobody else can see a private answer, and its addressee is looking at it.
    if (!body.has(Body.SILENT) && !body.has(Body.EPHEMERAL)) {
      named.stream()
          .filter(id -> !id.equals(author) && rights.may(id, channel, Right.VIEW_CHANNEL))
          .forEach(pings::add);
      if (everyone) {
        pings.add("everyone");
      }
    }
    return pings;
  }

  private static String words(Body body) {
    StringBuilder words = new StringBuilder(body.content());
    for (ObjectNode component : Components.walk(body.components())) {
      if (ComponentKind.TEXT_DISPLAY.is(component)) {
        words.append('\n').append(Json.text(component, "content"));
      }
    }
    return words.toString();
  }

  private static boolean allows(JsonNode allowed, String kind, String id) {
    return !allowed.isObject()
        || Json.texts(allowed, "parse").contains(kind)
        || Json.texts(allowed, kind).contains(id);
  }

  private static void check(JsonNode allowed) {
    List<String> parse = Json.texts(allowed, "parse");
    for (String kind : List.of("users", "roles")) {
      if (parse.contains(kind) && !allowed.path(kind).isEmpty()) {
        throw ApiError.invalid(
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
      }
    }
  }
}
