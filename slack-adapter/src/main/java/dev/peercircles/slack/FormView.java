package dev.peercircles.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts forms, and words that follow them, into Slack's views. Stateless and thread-safe. */
final class FormView {
  /** The callback of every form. */
  static final String CALLBACK = "form";

  /** The action of every field; its block bears the field's name. */
  static final String ACTION = "value";

  /** More than this many things to choose from are a menu. */
  private static final int MOST_RADIOS = 5;

  private final BlockKitRenderer renderer;

  @Inject
  FormView(BlockKitRenderer renderer) {
    this.renderer = renderer;
  }

  /** The form, for a person in this channel. */
  JsonObject of(Form form, Optional<String> channel) {
    var blocks = new JsonArray();
    form.fields().forEach(field -> add(field, blocks));
    var view = modal(form.title(), new Carried(channel, Optional.of(form.submit())), blocks);
    view.addProperty("callback_id", CALLBACK);
    view.add("submit", Json.plain(form.submitLabel()));
    return view;
  }

  /** Words to read, with buttons if there are any, under this title. */
  JsonObject of(String title, Message message, Optional<String> channel) {
    return modal(title, new Carried(channel, Optional.empty()), renderer.blocks(message));
  }

  /** What stands above an open view. */
  static String title(View view) {
    return Optional.ofNullable(view.getTitle()).map(ViewTitle::getText).orElse(SlackTexts.TITLE);
  }

  private static JsonObject modal(String title, Carried carried, JsonArray blocks) {
    return Json.object(
        "type", "modal",
        "title", Json.plain(title),
        "close", Json.plain(SlackTexts.CLOSE),
        "private_metadata", carried.encode(),
        "blocks", blocks);
  }

  private void add(Field field, JsonArray blocks) {
    switch (field) {
      case Field.Words words ->
          blocks.add(input(words.id(), words.label(), words.about(), words.required(), box(words)));
      case Field.Choice choice ->
          blocks.add(
              input(choice.id(), choice.label(), choice.about(), choice.required(), menu(choice)));
      case Field.Note(var text) -> blocks.addAll(renderer.blocks(Message.EMPTY.paragraph(text)));
    }
  }

  private static JsonObject input(
      String id, String label, String about, boolean required, JsonObject element) {
    var block =
        Json.object(
            "type", "input",
            "block_id", id,
            "label", Json.plain(label),
            "optional", !required,
            "element", element);
    if (!about.isEmpty()) {
      block.add("hint", Json.plain(about));
    }
    return block;
  }

  private static JsonObject box(Field.Words words) {
    var box =
        Json.object(
            "type",
            "plain_text_input",
            "action_id",
            ACTION,
            "multiline",
            words.lines(),
            "max_length",
            words.longest());
    if (!words.hint().isEmpty()) {
      box.add("placeholder", Json.plain(words.hint()));
    }
    if (!words.initial().isEmpty()) {
      box.addProperty("initial_value", Fit.cut(words.initial(), words.longest()));
    }
    return box;
  }

  private static JsonObject menu(Field.Choice choice) {
    var type = choice.options().size() <= MOST_RADIOS ? "radio_buttons" : "static_select";
    var options = choice.options().stream().map(FormView::option).toList();
    var menu = Json.object("type", type, "action_id", ACTION, "options", Json.array(options));
    choice.options().stream()
        .filter(o -> o.value().equals(choice.chosen()))
        .findFirst()
        .ifPresent(o -> menu.add("initial_option", option(o)));
    return menu;
  }

  private static JsonObject option(Field.Option option) {
    return Json.object("text", Json.plain(Fit.cut(option.label(), 75)), "value", option.value());
  }
}
