package dev.peercircles.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Text;
import java.util.ArrayList;
import java.util.List;

/** The blocks of one message under way: counts what Slack counts. */
final class BlockList {
  private static final int MOST_BLOCKS = 50;
  private static final int LONGEST_BLOCK = 3_000;

  /** Slack takes about 13,000 characters of blocks; buttons need some of them. */
  private static final int LONGEST_WORDS = 11_000;

  private static final int LONGEST_LABEL = 75;
  private static final int MOST_BUTTONS = 5;

  private final RichText rich;
  private final List<JsonObject> blocks = new ArrayList<>();
  private int left = LONGEST_WORDS;
  private int buttons;

  BlockList(RichText rich) {
    this.rich = rich;
  }

  void add(Block block) {
    switch (block) {
      case Block.Heading(var text) -> words(text, RichText.Look.BOLD);
      case Block.Paragraph(var text) -> words(text, RichText.Look.PLAIN);
      case Block.Numbered(var items) -> numbered(items);
      case Block.Aside(var text, var below) -> {
        words(text, RichText.Look.ITALIC);
        row(below);
      }
      case Block.Buttons(var row) -> row(row);
    }
  }

  /** All of them; at most fifty, of which words go first. */
  JsonArray done() {
    for (int i = blocks.size() - 1; i >= 0 && blocks.size() > MOST_BLOCKS; i--) {
      if (!isRow(blocks.get(i))) {
        blocks.remove(i);
      }
    }
    return Json.array(blocks.subList(0, Math.min(MOST_BLOCKS, blocks.size())));
  }

  private static boolean isRow(JsonObject block) {
    return block.get("type").getAsString().equals("actions");
  }

  private void words(Text text, RichText.Look look) {
    for (var piece : Pieces.of(fitting(text), LONGEST_BLOCK)) {
      blocks.add(RichText.block(rich.section(piece, look)));
    }
  }

  private void numbered(List<Text> items) {
    var sections = new ArrayList<JsonObject>();
    for (var item : items) {
      var fitting = fitting(item);
      if (!fitting.words().isEmpty()) {
        sections.add(rich.section(fitting, RichText.Look.PLAIN));
      }
    }
    if (!sections.isEmpty()) {
      blocks.add(
          RichText.block(
              Json.object(
                  "type", "rich_text_list", "style", "ordered", "elements", Json.array(sections))));
    }
  }

  /** The text, or what of it the message still has room for. */
  private Text fitting(Text text) {
    var fitting = Text.NONE;
    for (var span : text.spans()) {
      int length = new Text(List.of(span)).words().length();
      if (length > left) {
        var cut = left > 1 ? Fit.cut(new Text(List.of(span)).words(), left) : "";
        left = 0;
        return fitting.plain(cut);
      }
      left -= length;
      fitting = fitting.then(new Text(List.of(span)));
    }
    return fitting;
  }

  private void row(List<Button> row) {
    for (int from = 0; from < row.size(); from += MOST_BUTTONS) {
      var part = row.subList(from, Math.min(row.size(), from + MOST_BUTTONS));
      blocks.add(
          Json.object(
              "type", "actions", "elements", Json.array(part.stream().map(this::button).toList())));
    }
  }

  private JsonObject button(Button button) {
    var json =
        Json.object(
            "type", "button",
            "action_id", ActionIds.of(buttons++),
            "text", Json.plain(Fit.cut(button.label(), LONGEST_LABEL)));
    switch (button) {
      case Button.Press(var _, var command, var primary) -> {
        json.addProperty("value", command.encode());
        if (primary) {
          json.addProperty("style", "primary");
        }
      }
      case Button.Open(var _, var uri) -> json.addProperty("url", uri.toString());
    }
    return json;
  }
}
