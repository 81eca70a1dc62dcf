package dev.peercircles.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Message;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts messages into Block Kit, within Slack's limits. Stateless and thread-safe. */
final class BlockKitRenderer {
  /** Slack's limit is 4,000; escaping may have made the words longer. */
  private static final int LONGEST_TEXT = 3_900;

  /** A message that pings nobody: private answers. */
  Rendered render(Message message) {
    return render(message, Map.of());
  }

  /**
   * A message that may ping these accounts and no others. Who has none here is named.
   *
   * <p>What is too long is parted between words; what is too long for a message is cut, with a
   * mark; buttons are never left out.
   */
  Rendered render(Message message, Map<MemberId, Account> accounts) {
    var blocks = new BlockList(new RichText(users(accounts)));
    message.blocks().forEach(blocks::add);
    return new Rendered(blocks.done(), fallback(message));
  }

  private static Map<MemberId, String> users(Map<MemberId, Account> accounts) {
    return accounts.entrySet().stream()
        .filter(e -> e.getValue().platform() == Platform.SLACK)
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().id()));
  }

  /** The words alone. Slack would read control sequences in them even though blocks are shown. */
  static String fallback(Message message) {
    var words = message.words().strip();
    for (int longest = LONGEST_TEXT; ; longest -= 100) {
      var escaped = escape(Fit.cut(words, longest));
      if (escaped.length() <= LONGEST_TEXT) {
        return escaped;
      }
    }
  }

  static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The body of a private answer: what an acknowledgement or a {@code response_url} takes. */
  JsonObject privately(Message message) {
    var rendered = render(message);
    return Json.object(
        "response_type",
        "ephemeral",
        "replace_original",
        false,
        "text",
        rendered.text(),
        "mrkdwn",
        false,
        "blocks",
        rendered.blocks());
  }

  /** The blocks of words to read, without a limit but the view's own. */
  JsonArray blocks(Message message) {
    return render(message).blocks();
  }
}
