package dev.peercircles.messages;

import dev.peercircles.circles.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bot says, free of any platform. Immutable; built by chaining. */
public record Message(List<Block> blocks) {
  /** Nothing said yet. */
  public static final Message EMPTY = new Message(List.of());

  public Message {
    blocks = List.copyOf(blocks);
  }

  /** One paragraph of plain words. */
  public static Message of(String words) {
    return EMPTY.paragraph(Text.of(words));
  }

  public Message heading(Text text) {
    return and(new Block.Heading(text));
  }

  public Message paragraph(Text text) {
    return and(new Block.Paragraph(text));
  }

  public Message numbered(List<Text> items) {
    return items.isEmpty() ? this : and(new Block.Numbered(items));
  }

  public Message aside(Text text, Button... buttons) {
    return and(new Block.Aside(text, List.of(buttons)));
  }

  public Message buttons(Button... buttons) {
    return and(new Block.Buttons(List.of(buttons)));
  }

  /** However many there are, in as many rows as they need. */
  public Message rows(List<Button> buttons) {
    var message = this;
    for (int i = 0; i < buttons.size(); i += Block.Buttons.MOST) {
      int end = Math.min(i + Block.Buttons.MOST, buttons.size());
      message = message.and(new Block.Buttons(buttons.subList(i, end)));
    }
    return message;
  }

  public Message and(Block block) {
    var all = new ArrayList<>(blocks);
    all.add(block);
    return new Message(all);
  }

  /** The same without anything to press but pages to open. */
  public Message withoutPresses() {
    return new Message(blocks.stream().flatMap(Message::withoutPresses).toList());
  }

  /** The people it addresses: the only ones it may ping. */
  public Set<MemberId> mentions() {
    return texts().flatMap(t -> t.mentions().stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** The words alone, a block a line: for notifications, previews and tests. */
  public String words() {
    return texts().map(Text::words).collect(Collectors.joining("\n"));
  }

  private Stream<Text> texts() {
    return blocks.stream()
        .flatMap(b ->
            switch (b) {
              case Block.Heading(var text) -> Stream.of(text);
              case Block.Paragraph(var text) -> Stream.of(text);
              case Block.Numbered(var items) -> items.stream();
              case Block.Aside(var text, var _) -> Stream.of(text);
              case Block.Buttons _ -> Stream.of();
            });
  }

  private static Stream<Block> withoutPresses(Block block) {
    return switch (block) {
      case Block.Buttons(var buttons) -> {
        var pages = pages(buttons);
        yield pages.isEmpty() ? Stream.of() : Stream.of(new Block.Buttons(pages));
      }
      case Block.Aside(var text, var buttons) -> Stream.of(new Block.Aside(text, pages(buttons)));
      case Block.Heading _, Block.Paragraph _, Block.Numbered _ -> Stream.of(block);
    };
  }

  private static List<Button> pages(List<Button> buttons) {
    return buttons.stream().filter(Button.Open.class::isInstance).toList();
  }
}
