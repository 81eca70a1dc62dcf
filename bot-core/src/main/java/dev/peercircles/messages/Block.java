package dev.peercircles.messages;

import java.util.List;

/** A part of a message. */
public sealed interface Block {

  /** A line that says what the message is. */
  record Heading(Text text) implements Block {}

  /** A paragraph. */
  record Paragraph(Text text) implements Block {}

  /** Numbered items. */
  record Numbered(List<Text> items) implements Block {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /** A quieter line below, from another feature or as an aside; with buttons of its own if any. */
  record Aside(Text text, List<Button> buttons) implements Block {
    public Aside {
      buttons = List.copyOf(buttons);
    }
  }

  /** Up to five buttons in a row. */
  record Buttons(List<Button> buttons) implements Block {
    static final int MOST = 5;

    public Buttons {
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty() || buttons.size() > MOST) {
        throw new IllegalArgumentException("a row holds one to five buttons: " + buttons.size());
      }
    }
  }
}
