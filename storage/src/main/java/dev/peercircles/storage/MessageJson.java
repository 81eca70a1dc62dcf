package dev.peercircles.storage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.util.List;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages as JSON. The names below stand in databases: a type may be renamed, its name here may
 * not.
 */
final class MessageJson {
  @JsonTypeInfo(use = Id.NAME, include = As.PROPERTY, property = "is")
  @JsonSubTypes({
    @Type(value = Block.Heading.class, name = "heading"),
    @Type(value = Block.Paragraph.class, name = "paragraph"),
    @Type(value = Block.Numbered.class, name = "numbered"),
    @Type(value = Block.Aside.class, name = "aside"),
    @Type(value = Block.Buttons.class, name = "buttons")
  })
  private interface Blocks {}

  @JsonTypeInfo(use = Id.NAME, include = As.PROPERTY, property = "is")
  @JsonSubTypes({
    @Type(value = Button.Press.class, name = "press"),
    @Type(value = Button.Open.class, name = "open")
  })
  private interface Buttons {}

  @JsonTypeInfo(use = Id.NAME, include = As.PROPERTY, property = "is")
  @JsonSubTypes({
    @Type(value = Span.Plain.class, name = "plain"),
    @Type(value = Span.Bold.class, name = "bold"),
    @Type(value = Span.Italic.class, name = "italic"),
    @Type(value = Span.Mention.class, name = "mention"),
    @Type(value = Span.Time.class, name = "time"),
    @Type(value = Span.Link.class, name = "link")
  })
  private interface Spans {}

  /** The part of a line that is not a column of its own. */
  record LineBody(Text text, List<Button> buttons) {}

  /** Recycled buffers would keep the words of messages that are gone. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .addMixIn(Block.class, Blocks.class)
          .addMixIn(Button.class, Buttons.class)
          .addMixIn(Span.class, Spans.class)
          .build();

  private MessageJson() {}

  static String write(Message message) {
    return JSON.writeValueAsString(message);
  }

  static Message message(String json) {
    return JSON.readValue(json, Message.class);
  }

  static String write(LineBody line) {
    return JSON.writeValueAsString(line);
  }

  static LineBody line(String json) {
    return JSON.readValue(json, LineBody.class);
  }
}
