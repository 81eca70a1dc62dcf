package dev.peercircles.discord;

import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Prefilled;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/**
 * A form as Discord opens it. Its custom id is the command that takes its values; each part's
 * custom id is its field's id. The label of the button that sends it is Discord's own.
 */
final class ModalBuilder {
  private static final int NOTE = 4_000;

  private ModalBuilder() {}

  /**
   * The form.
   *
   * @param opener the command that opened it and can open it again
   */
  static Modal build(Form form, Prefilled opener) {
    return build(form, CustomId.form(form.submit(), opener));
  }

  /** The form, if no command opens it again. */
  static Modal build(Form form) {
    return build(form, form.submit().encode());
  }

  private static Modal build(Form form, String customId) {
    return Modal.create(customId, form.title())
        .addComponents(form.fields().stream().map(ModalBuilder::part).toList())
        .build();
  }

  private static ModalTopLevelComponent part(Field field) {
    return switch (field) {
      case Field.Words words -> label(words.label(), words.about(), input(words));
      case Field.Choice choice -> label(choice.label(), choice.about(), menu(choice));
      case Field.Note(var text) -> TextDisplay.of(new TextRenderer(Map.of()).render(text, NOTE));
    };
  }

  private static Label label(String label, String about, LabelChildComponent child) {
    return about.isBlank() ? Label.of(label, child) : Label.of(label, about, child);
  }

  private static TextInput input(Field.Words words) {
    var style = words.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT;
    var input =
        TextInput.create(words.id(), style)
            .setRequired(words.required())
            .setMaxLength(words.longest());
    if (!words.hint().isBlank()) {
      input.setPlaceholder(words.hint());
    }
    if (!words.initial().isBlank()) {
      input.setValue(Cut.to(words.longest(), words.initial()));
    }
    return input.build();
  }

  private static StringSelectMenu menu(Field.Choice choice) {
    var menu = StringSelectMenu.create(choice.id()).setRequired(choice.required());
    choice.options().forEach(o -> menu.addOption(o.label(), o.value()));
    // Without this an optional choice could not be taken back.
    menu.setRequiredRange(choice.required() ? 1 : 0, 1);
    if (choice.options().stream().anyMatch(o -> o.value().equals(choice.chosen()))) {
      menu.setDefaultValues(List.of(choice.chosen()));
    }
    return menu.build();
  }
}
