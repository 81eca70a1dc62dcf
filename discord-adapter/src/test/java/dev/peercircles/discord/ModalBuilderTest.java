package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class ModalBuilderTest {

  @Test
  void shouldSetAFormWithWordsChoicesAndNotes() {
    var form =
        new Form(
            "Your week",
            Prefilled.of("checkin.save", "em-berlin", "2026-10-12"),
            "Save",
            List.of(
                new Field.Note(Text.of("Read by your ").bold("circle").plain(" *only*.")),
                new Field.Words(
                    "stuck",
                    "What are you stuck on?",
                    "One thing is plenty.",
                    "When I tried …",
                    "The same as last week",
                    15,
                    true,
                    false),
                new Field.Words("line", "A line, if you like", "", "", "", 200, false, true),
                new Field.Choice(
                    "went",
                    "How did it go?",
                    "",
                    List.of(new Field.Option("did", "Did it"), new Field.Option("not", "Not yet")),
                    "not",
                    false)));

    var json = ModalBuilder.build(form, Prefilled.of("checkin", "em-berlin")).toData();

    assertThat(DataObject.fromJson(json.toJson()).toMap())
        .isEqualTo(
            DataObject.fromJson(
                    """
                    {
                      "custom_id": "checkin.save|em-berlin|2026-10-12#checkin~1",
                      "title": "Your week",
                      "components": [
                        {"type": 10, "content": "Read by your **circle** \\\\*only\\\\*."},
                        {"type": 18, "label": "What are you stuck on?",
                         "description": "One thing is plenty.",
                         "component": {"type": 4, "custom_id": "stuck", "style": 2,
                           "required": false, "max_length": 15,
                           "placeholder": "When I tried …", "value": "The same as la…"}},
                        {"type": 18, "label": "A line, if you like", "description": null,
                         "component": {"type": 4, "custom_id": "line", "style": 1,
                           "required": true, "max_length": 200}},
                        {"type": 18, "label": "How did it go?", "description": null,
                         "component": {"type": 3, "custom_id": "went", "required": false,
                           "min_values": 0, "max_values": 1, "disabled": false,
                           "options": [
                             {"label": "Did it", "value": "did", "default": false},
                             {"label": "Not yet", "value": "not", "default": true}]}}
                      ]
                    }
                    """)
                .toMap());
  }
}
