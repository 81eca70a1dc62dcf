package dev.peercircles.messages;

import java.nio.charset.StandardCharsets;

/**
 * A small text that travels as a file.
 *
 * @param name with its ending; letters, digits, dots and dashes
 * @param text what stands in it
 */
public record Attachment(String name, String text) {
  public Attachment {
    if (!name.matches("[a-z0-9-]{1,60}\\.[a-z]{1,8}")) {
      throw new IllegalArgumentException("not a file's name: " + name);
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty file");
    }
  }

  /** As UTF-8. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
