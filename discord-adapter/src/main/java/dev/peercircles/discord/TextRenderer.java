package dev.peercircles.discord;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A text in Discord's markdown. */
final class TextRenderer {
  private final Map<MemberId, Account> accounts;

  /** For a message that may address these accounts; whoever has none is named. */
  TextRenderer(Map<MemberId, Account> accounts) {
    this.accounts = Map.copyOf(accounts);
  }

  /** The whole text. */
  String render(Text text) {
    return render(text, Integer.MAX_VALUE);
  }

  /** The text, or as much of it as this many UTF-16 units hold, ending in an ellipsis. */
  String render(Text text, int most) {
    var result = new StringBuilder();
    for (var span : text.spans()) {
      var part = part(span, most - result.length());
      if (joins(result, part)) {
        // Two emphases side by side would be read as one; an invisible space keeps them apart.
        part = part(span, most - result.length() - 1);
        result.append(part.isEmpty() ? "" : "\u200b");
      }
      result.append(part);
      if (!part.equals(whole(span))) {
        break;
      }
    }
    return result.toString();
  }

  private String part(Span span, int room) {
    var whole = whole(span);
    if (whole.length() <= room) {
      return whole;
    }
    return switch (span) {
      case Span.Plain(var words) -> Cut.to(room, words, Markdown::words);
      case Span.Bold(var words) -> Cut.to(room, words, emphasis("**"));
      case Span.Italic(var words) -> Cut.to(room, words, emphasis("*"));
      case Span.Link(var words, var _) -> Cut.to(room, words, Markdown::words);
      case Span.Mention _, Span.Time _ -> room > 0 ? Cut.ELLIPSIS : "";
    };
  }

  private String whole(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> Markdown.words(words);
      case Span.Bold(var words) -> emphasis("**").apply(words);
      case Span.Italic(var words) -> emphasis("*").apply(words);
      case Span.Mention(var member, var name) -> mention(member, name);
      case Span.Time time -> time(time);
      case Span.Link(var words, var uri) -> link(words, uri);
    };
  }

  private String mention(MemberId member, String name) {
    return Optional.ofNullable(accounts.get(member))
        .map(account -> "<@" + account.id() + ">")
        .orElseGet(() -> Markdown.words(name));
  }

  private static String time(Span.Time time) {
    var style =
        switch (time.style()) {
          case TIME -> "t";
          case DATE -> "D";
          case DAY_AND_TIME -> "F";
        };
    return "<t:" + time.at().getEpochSecond() + ":" + style + ">";
  }

  private static String link(String words, URI uri) {
    var page = uri.toASCIIString().replace("(", "%28").replace(")", "%29");
    return words.contains("://")
        // Discord takes no page for the words of a masked link.
        ? "<" + page + ">"
        : "[" + Markdown.words(Markdown.oneLine(words)) + "](<" + page + ">)";
  }

  /** Discord sees an emphasis only where its marks touch the words. */
  private static UnaryOperator<String> emphasis(String mark) {
    return words -> {
      var core = words.strip();
      if (core.isEmpty()) {
        return words;
      }
      int start = words.indexOf(core);
      return words.substring(0, start)
          + mark
          + Markdown.words(core)
          + mark
          + words.substring(start + core.length());
    };
  }

  private static boolean joins(StringBuilder before, String after) {
    return !before.isEmpty() && before.charAt(before.length() - 1) == '*' && after.startsWith("*");
  }
}
