package dev.peercircles.sandbox;

import java.util.List;

/**
 * A form open in front of one person (Slack: a modal view; Discord: a modal).
 *
 * @param id the simulator's handle of it
 * @param channel where the person was when it opened
 * @param title its heading
 * @param submitLabel what stands on the button that sends it
 * @param fields its parts in order
 * @param buttons its buttons apart from the one that sends it (Discord's forms have none)
 */
public record SeenForm(
    String id,
    String channel,
    String title,
    String submitLabel,
    List<Field> fields,
    List<SeenButton> buttons) {
  public SeenForm {
    fields = List.copyOf(fields);
    buttons = List.copyOf(buttons);
  }

  /** A form without buttons of its own. */
  public SeenForm(String id, String channel, String title, String submitLabel, List<Field> fields) {
    this(id, channel, title, submitLabel, fields, List.of());
  }

  /** What a part of a form is. */
  public enum Kind {
    TEXT,
    CHOICE,
    NOTE
  }

  /**
   * A part of a form.
   *
   * @param name key to fill it in by (Slack: block id; Discord: custom id)
   * @param label its heading (for a note: its text)
   * @param hint the words below or inside it
   * @param options labels to choose from
   * @param initial what already stands in it
   * @param required whether it must be filled in
   */
  public record Field(
      Kind kind,
      String name,
      String label,
      String hint,
      List<String> options,
      String initial,
      boolean required) {
    public Field {
      options = List.copyOf(options);
    }
  }
}
