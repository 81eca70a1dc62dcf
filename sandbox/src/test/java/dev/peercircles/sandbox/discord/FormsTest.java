package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.BO;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.discord.Rehearsal.answered;
import static dev.peercircles.sandbox.discord.Rehearsal.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.SeenForm.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest {
  private final Rehearsal rehearsal = new Rehearsal();
  private final DiscordWorld world = rehearsal.world;
  private final Bot bot = rehearsal.login();
  private Seen post;

  @BeforeEach
  void post() {
    bot.channel(CIRCLE)
        .sendMessage("This week")
        .addComponents(
            ActionRow.of(
                Button.primary("answer", "Answer"),
                Button.secondary("skip", "Skip this week"),
                Button.link("https://meet.example/em", "Where"),
                Button.secondary("closed", "Closed").asDisabled()),
            ActionRow.of(
                StringSelectMenu.create("menu")
                    .addOption("Ideas in writing", "ideas")
                    .addOption("Time on Thursday", "time")
                    .setMaxValues(2)
                    .build()))
        .complete();
    post = world.look(ANA, CIRCLE).getFirst();
  }

  @AfterEach
  void close() {
    bot.close();
    rehearsal.close();
  }

  private void openForm() {
    TextInput stuck =
        TextInput.create("stuck", TextInputStyle.PARAGRAPH)
            .setPlaceholder("When I tried …")
            .setRequiredRange(3, 40)
            .setValue("The re-org")
            .build();
    StringSelectMenu help =
        StringSelectMenu.create("help")
            .addOption("Just so you know", "know")
            .addOption("Ideas in writing", "ideas")
            .setDefaultValues("know")
            .setRequired(false)
            .build();
    bot.on(
        ButtonInteractionEvent.class,
        event ->
            event
                .replyModal(
                    Modal.create("week", "Your week")
                        .addComponents(
                            TextDisplay.of("You wanted to **talk**."),
                            Label.of("What are you stuck on?", "In a few words", stuck),
                            Label.of("What would help?", help))
                        .build())
                .complete());
  }

  @Test
  void shouldShowAFormAsThePersonSeesIt() {
    openForm();

    SeenForm form = opened(world.press(ANA, post, "Answer"));

    assertThat(form.title()).isEqualTo("Your week");
    assertThat(form.channel()).isEqualTo(CIRCLE);
    assertThat(form.fields())
        .containsExactly(
            new SeenForm.Field(Kind.NOTE, "", "You wanted to talk.", "", List.of(), "", false),
            new SeenForm.Field(
                Kind.TEXT,
                "stuck",
                "What are you stuck on?",
                "In a few words\nWhen I tried …",
                List.of(),
                "The re-org",
                true),
            new SeenForm.Field(
                Kind.CHOICE,
                "help",
                "What would help?",
                "",
                List.of("Just so you know", "Ideas in writing"),
                "Just so you know",
                false));
  }

  @Test
  void shouldSendWhatWasFilledInAndWhatStoodThere() {
    openForm();
    bot.on(
        ModalInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getModalId()
                        + ": "
                        + event.getValue("stuck").getAsString()
                        + " "
                        + event.getValue("help").getAsStringList()
                        + " below "
                        + event.getMessage().getContentRaw())
                .setEphemeral(true)
                .complete());
    SeenForm form = opened(world.press(ANA, post, "Answer"));

    Reaction saved = world.submit(ANA, form, Map.of("help", "Ideas in writing"));

    assertThat(answered(saved).text()).isEqualTo("week: The re-org [ideas] below This week");
    assertThat(answered(saved).onlyFor()).contains(ANA);
    assertThat(world.happenings())
        .extracting(Happening::what)
        .containsExactly(
            Happening.What.POSTED,
            Happening.What.PRESSED,
            Happening.What.FORM_OPENED,
            Happening.What.SUBMITTED,
            Happening.What.ANSWERED_PRIVATELY);
    assertThat(world.submit(ANA, form, Map.of()))
        .isEqualTo(new Reaction.Failed("this form is closed"));
  }

  @Test
  void shouldKeepAFormOpenThatIsNotFilledInAsAsked() {
    openForm();
    bot.on(ModalInteractionEvent.class, event -> event.reply("Saved").complete());
    SeenForm form = opened(world.press(ANA, post, "Answer"));

    assertThat(world.submit(ANA, form, Map.of("stuck", "")))
        .isEqualTo(new Reaction.Refused(Map.of("stuck", "This field is required")));
    assertThat(world.submit(ANA, form, Map.of("stuck", "ab")))
        .isEqualTo(new Reaction.Refused(Map.of("stuck", "Must be 3 or more in length.")));
    assertThat(world.submit(ANA, form, Map.of("stuck", "x".repeat(41))))
        .isEqualTo(new Reaction.Refused(Map.of("stuck", "Must be 40 or fewer in length.")));
    assertThatThrownBy(() -> world.submit(ANA, form, Map.of("stucc", "abc")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(answered(world.submit(ANA, form, Map.of("stuck", "abc"))).text()).isEqualTo("Saved");
  }

  @Test
  void shouldGiveAFormOnlyToThePersonWhoOpenedIt() {
    openForm();
    SeenForm form = opened(world.press(ANA, post, "Answer"));

    assertThat(world.submit(BO, form, Map.of())).isInstanceOf(Reaction.Failed.class);
  }

  @Test
  void shouldShowTheMessageChangedWhenAPressEditsIt() {
    bot.on(
        ButtonInteractionEvent.class,
        event -> event.editMessage("Closed").setComponents().complete());

    Seen seen = answered(world.press(BO, post, "Answer"));

    assertThat(seen.id()).isEqualTo(post.id());
    assertThat(seen.text()).isEqualTo("Closed");
    assertThat(seen.edited()).isTrue();
    assertThat(seen.buttons()).isEmpty();
    assertThat(world.press(ANA, post, "Answer")).isEqualTo(new Reaction.Failed("no such button"));
  }

  @Test
  void shouldTakeAPressWithoutWords() {
    bot.on(ButtonInteractionEvent.class, event -> event.deferEdit().complete());

    assertThat(world.press(ANA, post, "Skip this week")).isEqualTo(new Reaction.Taken());
  }

  @Test
  void shouldShowWhatFollowsAPressThatWasTakenWithoutWords() {
    bot.on(
        ButtonInteractionEvent.class,
        event -> {
          event.deferEdit().complete();
          event.getHook().sendMessage("Skipped.").setEphemeral(true).complete();
        });

    Seen seen = answered(world.press(ANA, post, "Skip this week"));

    assertThat(seen.text()).isEqualTo("Skipped.");
    assertThat(seen.onlyFor()).contains(ANA);
  }

  @Test
  void shouldSendTheChoicesOfAMenu() {
    bot.on(
        StringSelectInteractionEvent.class,
        event -> event.reply(String.join("+", event.getValues())).complete());

    assertThat(answered(world.press(ANA, post, "Time on Thursday")).text()).isEqualTo("time");
    assertThat(
            answered(world.choose(ANA, post, List.of("Ideas in writing", "Time on Thursday")))
                .text())
        .isEqualTo("ideas+time");
  }

  @Test
  void shouldNotSendWhatCannotBePressed() {
    assertThat(world.press(ANA, post, "Where")).isEqualTo(new Reaction.Taken());
    assertThat(world.press(ANA, post, "Closed"))
        .isEqualTo(new Reaction.Failed("this button is disabled"));
    assertThat(world.press(ANA, post, "Nothing")).isEqualTo(new Reaction.Failed("no such button"));
    assertThat(bot.heard(ButtonInteractionEvent.class)).isEmpty();
  }

  @Test
  void shouldRefuseAFormThatIsNotTheFirstAnswerOrAnswersAForm() {
    openForm();
    List<Integer> codes = new CopyOnWriteArrayList<>();
    bot.on(
        ModalInteractionEvent.class,
        event -> {
          String path = "/interactions/" + event.getId() + "/" + event.getToken() + "/callback";
          String modal =
              "{\"type\":9,\"data\":{\"custom_id\":\"x\",\"title\":\"x\",\"components\":[]}}";
          codes.add(rehearsal.raw.send("POST", path, modal).code());
          event.deferReply().complete();
          codes.add(rehearsal.raw.send("POST", path, modal).code());
          event.getHook().editOriginal("done").complete();
        });
    SeenForm form = opened(world.press(ANA, post, "Answer"));

    assertThat(answered(world.submit(ANA, form, Map.of())).text()).isEqualTo("done");
    assertThat(codes).containsExactly(50035, 40060);
  }
}
