package dev.peercircles.messages;

import java.util.List;

/**
 * A form that opens in front of one person.
 *
 * @param title up to 24 characters (Slack)
 * @param submit the command that its values go to
 * @param submitLabel up to 24 characters; Discord has its own word there
 * @param fields one to five parts
 */
public record Form(String title, Prefilled submit, String submitLabel, List<Field> fields) {
  public Form {
    fields = List.copyOf(fields);
    if (title.isBlank() || title.length() > 24 || submitLabel.length() > 24) {
      throw new IllegalArgumentException("title or label of form too long: " + title);
    }
    if (fields.isEmpty() || fields.size() > 5) {
      throw new IllegalArgumentException("a form has one to five parts: " + title);
    }
  }
}
