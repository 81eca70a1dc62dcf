package dev.peercircles.discord;

import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a filled-in form says, to be looked at before it is sent. */
final class Preview {
  private Preview() {}

  /** In one message, or more if it is long. */
  static List<Message> pages(Form form) {
    var answer = Message.EMPTY.heading(Text.of(form.title()));
    return GivenBack.pages(answer, Text.NONE, said(form).toList());
  }

  private static Stream<String> said(Form form) {
    return form.fields().stream().flatMap(Preview::said);
  }

  private static Stream<String> said(Field field) {
    return switch (field) {
      case Field.Words words ->
          words.initial().isBlank()
              ? Stream.empty()
              : Stream.of(words.label() + " · " + words.initial());
      case Field.Choice choice ->
          choice.options().stream()
              .filter(o -> o.value().equals(choice.chosen()))
              .map(o -> choice.label() + " · " + o.label());
      case Field.Note(var text) -> Stream.of(text.words());
    };
  }

  /** What somebody wrote in it, choices left out. */
  static List<String> words(Form form) {
    return form.fields().stream()
        .flatMap(f -> f instanceof Field.Words words ? Stream.of(words.initial()) : Stream.empty())
        .filter(words -> !words.isBlank())
        .toList();
  }

  /** What sending it as it stands would say: field id to value. */
  static Map<String, String> values(Form form) {
    var values = new HashMap<String, String>();
    for (var field : form.fields()) {
      switch (field) {
        case Field.Words words -> values.put(words.id(), words.initial());
        case Field.Choice choice -> values.put(choice.id(), choice.chosen());
        case Field.Note _ -> {}
      }
    }
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
