package dev.peercircles.sandbox.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the client makes of a typed line, by the published definitions: it picks command, group and
 * verb, and fills the options, either named ({@code until:2026-10-20} or {@code until 2026-10-20})
 * or in their order. The last text option takes the rest of the line.
 */
final class SlashLine {
  private static final Pattern WORD = Pattern.compile("(?:([\\p{L}\\p{N}_-]+):)?\"([^\"]*)\"|\\S+");
  private static final int STRING = 3;

  private final Function<String, Optional<JsonNode>> published;
  private final OptionValues values;

  SlashLine(Function<String, Optional<JsonNode>> published, OptionValues values) {
    this.published = published;
    this.values = values;
  }

  /** What came of a line. */
  sealed interface Result {
    /** The {@code data} of the interaction. */
    record Resolved(ObjectNode data) implements Result {}

    /** What the client says instead of sending anything. */
    record Unknown(String words) implements Result {}
  }

  Result resolve(String line, String guild) {
    List<String> words = words(line.substring(1));
    Optional<JsonNode> root =
        words.isEmpty() ? Optional.empty() : published.apply(words.getFirst());
    if (root.isEmpty()) {
      return new Result.Unknown("no such command");
    }
    ObjectNode data = Json.object();
    data.put("id", Json.text(root.get(), "id")).put("name", words.getFirst()).put("type", 1);
    data.put("guild_id", guild);
    try {
      fill(data, data, root.get(), words.subList(1, words.size()));
    } catch (Unresolved unresolved) {
      return new Result.Unknown(unresolved.words());
    }
    return new Result.Resolved(data);
  }

  private void fill(ObjectNode data, ObjectNode at, JsonNode definition, List<String> words)
      throws Unresolved {
    ArrayNode options = Json.arrayOf(definition, "options");
    boolean verbs = options.valueStream().anyMatch(SlashLine::isVerb);
    if (!verbs) {
      fillOptions(data, at, options, words);
      return;
    }
    JsonNode verb =
        options
            .valueStream()
            .filter(o -> !words.isEmpty() && Json.text(o, "name").equals(words.getFirst()))
            .findFirst()
            .orElseThrow(() -> new Unresolved("no such command"));
    ObjectNode chosen = at.putArray("options").addObject();
    chosen.put("name", words.getFirst()).put("type", Json.number(verb, "type", 0));
    fill(data, chosen, verb, words.subList(1, words.size()));
  }

  private static boolean isVerb(JsonNode option) {
    int type = Json.number(option, "type", 0);
    return type == CommandRules.SUBCOMMAND || type == CommandRules.GROUP;
  }

  private void fillOptions(ObjectNode data, ObjectNode at, ArrayNode options, List<String> words)
      throws Unresolved {
    ArrayNode filled = at.putArray("options");
    List<JsonNode> open = new ArrayList<>(options.valueStream().toList());
    int next = 0;
    while (next < words.size()) {
      Optional<JsonNode> named = namedBy(words, next, open);
      JsonNode option = named.orElseGet(() -> open.isEmpty() ? options : open.getFirst());
      if (option == options) {
        throw new Unresolved("too many words for this command: " + words.get(next));
      }
      open.remove(option);
      boolean alone = named.isPresent() && words.get(next).equals(Json.text(option, "name"));
      int from = alone ? next + 1 : next;
      int to = endOf(option, open, words, from, named.isPresent());
      String text = String.join(" ", words.subList(from, to));
      filled.add(values.read(option, alone ? text : bare(text, option, named.isPresent()), data));
      next = to;
    }
    for (JsonNode left : open) {
      if (Json.flag(left, "required", false)) {
        throw new Unresolved("This option is required: " + Json.text(left, "name"));
      }
    }
  }

  private static String bare(String text, JsonNode option, boolean named) {
    return named ? text.substring(Json.text(option, "name").length() + 1) : text;
  }

  /** The option that a word names: by its colon, or alone with another word after it. */
  private static Optional<JsonNode> namedBy(List<String> words, int at, List<JsonNode> open) {
    String word = words.get(at);
    boolean last = at == words.size() - 1;
    return open.stream()
        .filter(o ->
            word.startsWith(Json.text(o, "name") + ":")
                || (!last && word.equals(Json.text(o, "name"))))
        .findFirst();
  }

  /**
   * Text goes on until the next named option, or is one word where more options wait for theirs.
   */
  private static int endOf(
      JsonNode option, List<JsonNode> open, List<String> words, int from, boolean named) {
    if (Json.number(option, "type", 0) != STRING || (!named && !open.isEmpty())) {
      return Math.min(from + 1, words.size());
    }
    int to = Math.min(from + 1, words.size());
    while (to < words.size() && namedBy(words, to, open).isEmpty()) {
      to++;
    }
    return to;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(line); word.find(); ) {
      String name = word.group(1) == null ? "" : word.group(1) + ":";
      words.add(word.group(2) == null ? word.group() : name + word.group(2));
    }
    return words;
  }

  /** The line can't be sent as it is. */
  static final class Unresolved extends Exception {
    private static final long serialVersionUID = 1L;

    Unresolved(String words) {
      super(words);
    }

    String words() {
      return String.valueOf(getMessage());
    }
  }
}
