package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of raw characters, in what apps send and in what people type. */
final class Escapes {
  private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;)");
  private static final Pattern TOKEN =
      Pattern.compile("<(?:[@#!][^<>\n]+|[a-z][a-z0-9+.-]*:[^<>\n]+)>");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]+");
  private static final Pattern ALL = Pattern.compile("@(channel|here|everyone)\\b");

  private Escapes() {}

  /** An app's text as Slack keeps it: control characters outside of markup become entities. */
  static String normal(String text) {
    StringBuilder kept = new StringBuilder();
    Matcher tokens = TOKEN.matcher(text);
    int from = 0;
    while (tokens.find()) {
      kept.append(plain(text.substring(from, tokens.start()))).append(tokens.group());
      from = tokens.end();
    }
    return kept.append(plain(text.substring(from))).toString();
  }

  private static String plain(String text) {
    return LONE_AMPERSAND
        .matcher(text)
        .replaceAll("&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /**
   * A person's line with people, channels and links as markup, as {@code should_escape} asks for.
   */
  static String typed(String line, People people, Rooms rooms) {
    String text = Mrkdwn.escape(line);
    text = ADDRESS.matcher(text).replaceAll(m -> Matcher.quoteReplacement("<" + m.group() + ">"));
    text = ALL.matcher(text).replaceAll("<!$1>");
    for (Persona persona :
        people.all().stream()
            .sorted(Comparator.comparingInt((Persona p) -> p.name().length()).reversed())
            .toList()) {
      String tag = "<@" + persona.id() + "|" + People.handle(persona) + ">";
      text = named("@", persona.name(), tag, text);
    }
    for (Room room : rooms.all()) {
      if (!room.isDirect()) {
        text = named("#", room.name, "<#" + room.id + "|" + room.name + ">", text);
      }
    }
    return text;
  }

  private static String named(String sign, String name, String tag, String text) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}<])" + sign + Pattern.quote(name) + "(?![\\p{L}\\p{N}|])",
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(tag));
  }
}
