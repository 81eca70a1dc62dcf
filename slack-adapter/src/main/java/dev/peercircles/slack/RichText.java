package dev.peercircles.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.util.Map;
import java.util.Optional;

/**
 * Words as elements of Slack's {@code rich_text}. Unlike mrkdwn it has no markup in the words
 * themselves, so what people wrote is shown as they wrote it, and nothing in it can ping, link or
 * embolden.
 */
final class RichText {
  private final Map<MemberId, String> users;

  /** How all of a text looks, on top of what its spans ask for. */
  enum Look {
    PLAIN,
    BOLD,
    ITALIC
  }

  /** The users that may be pinged, by the person's id. */
  RichText(Map<MemberId, String> users) {
    this.users = Map.copyOf(users);
  }

  /** A block of its own. */
  static JsonObject block(JsonObject element) {
    return Json.object("type", "rich_text", "elements", Json.array(element));
  }

  JsonObject section(Text text, Look look) {
    var elements = new JsonArray();
    text.spans().forEach(span -> element(span, look).ifPresent(elements::add));
    return Json.object("type", "rich_text_section", "elements", elements);
  }

  private Optional<JsonObject> element(Span span, Look look) {
    return switch (span) {
      case Span.Plain(var words) -> words(words, style(look, false, false));
      case Span.Bold(var words) -> words(words, style(look, true, false));
      case Span.Italic(var words) -> words(words, style(look, false, true));
      case Span.Mention(var member, var name) ->
          Optional.ofNullable(users.get(member))
              .map(user -> Json.object("type", "user", "user_id", user))
              .map(user -> styled(user, style(look, false, false)))
              .or(() -> words("@" + name, style(look, true, false)));
      case Span.Time time -> Optional.of(styled(date(time), style(look, false, false)));
      case Span.Link(var words, var uri) ->
          Optional.of(
              styled(
                  Json.object("type", "link", "url", uri.toString(), "text", words),
                  style(look, false, false)));
    };
  }

  /** Slack refuses empty words. */
  private static Optional<JsonObject> words(String words, JsonObject style) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(styled(Json.object("type", "text", "text", words), style));
  }

  /** Slack puts each reader's own zone in. */
  private static JsonObject date(Span.Time time) {
    var format =
        switch (time.style()) {
          case TIME -> "{time}";
          case DATE -> "{day_divider_pretty}";
          case DAY_AND_TIME -> "{day_divider_pretty}, {time}";
        };
    return Json.object(
        "type",
        "date",
        "timestamp",
        time.at().getEpochSecond(),
        "format",
        format,
        "fallback",
        time.fallback());
  }

  private static JsonObject style(Look look, boolean bold, boolean italic) {
    var style = new JsonObject();
    if (bold || look == Look.BOLD) {
      style.addProperty("bold", true);
    }
    if (italic || look == Look.ITALIC) {
      style.addProperty("italic", true);
    }
    return style;
  }

  private static JsonObject styled(JsonObject element, JsonObject style) {
    if (style.size() > 0) {
      element.add("style", style);
    }
    return element;
  }
}
