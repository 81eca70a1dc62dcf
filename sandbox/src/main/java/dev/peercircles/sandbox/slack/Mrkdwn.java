package dev.peercircles.sandbox.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's markup as a person reads it: mentions by name, links with their address, times as {@code
 * {instant}}, emphasis without its marks, entities as the characters they stand for. Stateless but
 * for the names it asks for.
 */
final class Mrkdwn {
  private static final Pattern TOKEN =
      Pattern.compile("<([@#!][^<>\n]+|[a-z][a-z0-9+.-]*:[^<>\n]+)>");
  private static final Pattern PLACE = Pattern.compile("\uE000(\\d+)\uE001");
  private static final Pattern DATE = Pattern.compile("!date\\^(\\d+)\\^.*", Pattern.DOTALL);
  private static final List<Pattern> EMPHASIS =
      List.of(emphasis("\\*"), emphasis("_"), emphasis("~"), emphasis("`"));

  private final UnaryOperator<String> personName;
  private final UnaryOperator<String> roomName;

  Mrkdwn(UnaryOperator<String> personName, UnaryOperator<String> roomName) {
    this.personName = personName;
    this.roomName = roomName;
  }

  /** A text with markup, as it is read. */
  String read(String marked) {
    List<String> resolved = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(marked);
    String rest =
        tokens.replaceAll(token -> {
          resolved.add(resolve(token.group(1)));
          return "\uE000" + (resolved.size() - 1) + "\uE001";
        });
    for (Pattern emphasis : EMPHASIS) {
      rest = emphasis.matcher(rest).replaceAll("$1");
    }
    return PLACE
        .matcher(unescape(rest))
        .replaceAll(
            place -> Matcher.quoteReplacement(resolved.get(Integer.parseInt(place.group(1)))));
  }

  /** Entities as the characters that they stand for. */
  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Characters that would be control characters as entities. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Pattern emphasis(String mark) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}"
            + mark
            + "])"
            + mark
            + "(?!\\s)([^"
            + mark
            + "\n]+?)(?<!\\s)"
            + mark
            + "(?![\\p{L}\\p{N}"
            + mark
            + "])");
  }

  private String resolve(String token) {
    int bar = token.indexOf('|');
    String target = bar < 0 ? token : token.substring(0, bar);
    String label = bar < 0 ? "" : token.substring(bar + 1);
    return switch (target.charAt(0)) {
      case '@' -> "@" + personName.apply(target.substring(1));
      case '#' -> "#" + roomName.apply(target.substring(1));
      case '!' -> special(target, label);
      default -> label.isEmpty() ? unescape(target) : unescape(label + " (" + target + ")");
    };
  }

  private static String special(String target, String label) {
    Matcher date = DATE.matcher(target);
    if (date.matches()) {
      return "{" + Instant.ofEpochSecond(Long.parseLong(date.group(1))) + "}";
    }
    return label.isEmpty() ? "@" + target.substring(1) : label;
  }
}
