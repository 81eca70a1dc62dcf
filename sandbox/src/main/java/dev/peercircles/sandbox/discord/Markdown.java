package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Persona;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns Discord's markdown into the words that a person reads. */
final class Markdown {
  private static final Pattern VERBATIM =
      Pattern.compile("(?s)```(?:\\w+\n)?(.*?)```|`([^`\n]+)`|\\\\([^\\p{Alnum}\\s])");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]\n]+)]\\(<?(https?://[^)\\s>]+)>?\\)");
  private static final Pattern BARE_LINK = Pattern.compile("<(https?://[^>\\s]+)>|https?://\\S+");
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern CHANNEL = Pattern.compile("<#(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern TIME = Pattern.compile("<t:(-?\\d+)(?::[tTdDfFRsS])?>");
  private static final Pattern COMMAND = Pattern.compile("</([^:>]+):\\d+>");
  private static final Pattern EMOJI = Pattern.compile("<a?(:\\w+:)\\d+>");
  private static final Pattern LINE_START = Pattern.compile("(?m)^(?:#{1,3} |-# |>>> |> )+");
  private static final List<Pattern> EMPHASIS =
      List.of(
          Pattern.compile("(?s)\\*\\*\\*(?!\\s)(.+?)(?<!\\s)\\*\\*\\*"),
          Pattern.compile("(?s)\\*\\*(.+?)\\*\\*(?!\\*)"),
          Pattern.compile("(?s)__(.+?)__"),
          Pattern.compile("(?s)~~(.+?)~~"),
          Pattern.compile("(?s)\\|\\|(.+?)\\|\\|"),
          Pattern.compile("(?s)\\*(?![\\s*])(.+?)(?<![\\s*])\\*(?!\\*)"),
          Pattern.compile("(?s)(?<![\\p{Alnum}_])_(?![\\s_])(.+?)(?<!_)_(?![\\p{Alnum}_])"));

  /** First letter of the private range that stands for what must not be read as markup any more. */
  private static final char SETTLED = '\uE000';

  private static final Pattern SETTLED_LETTER = Pattern.compile("[\uE000-\uF8FF]");

  private final GuildState guild;

  Markdown(GuildState guild) {
    this.guild = guild;
  }

  String read(String source) {
    List<String> settled = new ArrayList<>();
    String text = settle(source, VERBATIM, Markdown::verbatim, settled);
    text = replace(text, LINK, m -> m.group(1) + settled(" (" + m.group(2) + ")", settled));
    text = settle(text, BARE_LINK, m -> m.group(1) == null ? m.group() : m.group(1), settled);
    text = settle(text, TIME, Markdown::time, settled);
    text = settle(text, USER, m -> "@" + name(m.group(1)), settled);
    text = settle(text, ROLE, m -> "@" + role(m.group(1)), settled);
    text = settle(text, CHANNEL, m -> "#" + channel(m.group(1)), settled);
    text = settle(text, COMMAND, m -> "/" + m.group(1), settled);
    text = settle(text, EMOJI, m -> m.group(1), settled);
    text = LINE_START.matcher(text).replaceAll("");
    for (Pattern emphasis : EMPHASIS) {
      text = replace(text, emphasis, m -> m.group(1));
    }
    return unsettle(text, settled);
  }

  private static String unsettle(String text, List<String> settled) {
    String result = text;
    // A settled piece may hold letters that were settled before it.
    while (SETTLED_LETTER.matcher(result).find()) {
      String before = result;
      result = replace(before, SETTLED_LETTER, m -> piece(m.group().charAt(0), settled));
      if (result.equals(before)) {
        break;
      }
    }
    return result;
  }

  private static String piece(char letter, List<String> settled) {
    int index = letter - SETTLED;
    return index < settled.size() ? settled.get(index) : String.valueOf(letter);
  }

  private static String settle(
      String text, Pattern pattern, Function<MatchResult, String> words, List<String> settled) {
    return replace(text, pattern, m -> settled(words.apply(m), settled));
  }

  private static String settled(String words, List<String> settled) {
    settled.add(words);
    return String.valueOf((char) (SETTLED + settled.size() - 1));
  }

  private static String replace(String text, Pattern pattern, Function<MatchResult, String> words) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(words.apply(m)));
  }

  /** What stands in a code block, in a code span, or after a backslash. */
  private static String verbatim(MatchResult found) {
    return Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst().orElseThrow();
  }

  private static String time(MatchResult found) {
    return "{" + Instant.ofEpochSecond(Long.parseLong(found.group(1))) + "}";
  }

  private String name(String id) {
    return guild.person(id).map(Persona::name).orElse("unknown-user");
  }

  private String role(String id) {
    return guild.role(id).map(GuildState.Role::name).orElse("deleted-role");
  }

  private String channel(String id) {
    return switch (guild.channel(id).orElse(null)) {
      case Channel.Text text -> text.name();
      case Channel.Thread thread -> thread.name();
      case Channel.Direct _ -> "unknown";
      case null -> "unknown";
    };
  }
}
