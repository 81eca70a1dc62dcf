package dev.peercircles.sandbox.slack;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whom posting a message notifies because it names them. Both the text and the blocks are searched,
 * because either may reach a screen.
 */
final class Pings {
  private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");
  private static final Pattern ALL = Pattern.compile("<!(?:channel|here|everyone)(?:\\|[^>]*)?>");

  private Pings() {}

  /** Ids of the people of the room who are named, and {@code everyone} if all are. */
  static Set<String> of(SlackMessage.Content content, Room room, String botId) {
    Set<String> pinged = new LinkedHashSet<>();
    search(content.text(), room, pinged);
    content.blocks().forEach(block -> walk(block, room, pinged));
    pinged.remove(botId);
    return pinged;
  }

  private static void walk(JsonNode node, Room room, Set<String> pinged) {
    switch (node.path("type").asString("")) {
      case "mrkdwn" -> search(node.path("text").asString(""), room, pinged);
      case "user" -> search("<@" + node.path("user_id").asString("") + ">", room, pinged);
      case "broadcast" -> pinged.add("everyone");
      default -> node.forEach(child -> walk(child, room, pinged));
    }
  }

  private static void search(String marked, Room room, Set<String> pinged) {
    Matcher people = PERSON.matcher(marked);
    while (people.find()) {
      if (!room.isPrivate || room.members.contains(people.group(1))) {
        pinged.add(people.group(1));
      }
    }
    if (ALL.matcher(marked).find()) {
      pinged.add("everyone");
    }
  }
}
