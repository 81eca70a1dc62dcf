package dev.peercircles.messages;

import java.net.URI;

/** A button. */
public sealed interface Button {

  /** What stands on it. */
  String label();

  /** Asks the bot for something. */
  record Press(String label, Prefilled command, boolean primary) implements Button {
    public Press(String label, Prefilled command) {
      this(label, command, false);
    }
  }

  /** Opens a page. */
  record Open(String label, URI uri) implements Button {}
}
