package dev.peercircles.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordWorldTest {
  private static final String ANA = "200000000000000001";
  private static final String BO = "200000000000000002";
  private static final String CIRCLE = "300000000000000001";

  private final MovableClock clock = new MovableClock();
  private DiscordWorld world;
  private Bot bot;

  @BeforeEach
  void start() {
    DiscordGuild spec =
        DiscordGuild.named("112233445566778899", "Engineering circles")
            .withPeople(Persona.of(ANA, "Ana"), Persona.of(BO, "Bo"))
            .withChannels(new ChannelSpec(CIRCLE, "em-berlin", true, true, Set.of(ANA, BO)));
    Patience patience =
        new Patience(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofMillis(300));
    world = DiscordWorld.start(clock, spec, patience);
    bot = Bot.loginTo(world);
  }

  @AfterEach
  void stop() {
    bot.close();
    world.close();
  }

  private void publish() {
    bot.guild()
        .updateCommands()
        .addCommands(
            Commands.slash("circle", "Your circle")
                .addSubcommands(
                    new SubcommandData("next", "What comes next"),
                    new SubcommandData("away", "Say that you are away")
                        .addOption(OptionType.STRING, "until", "The last day", true)))
        .complete();
  }

  @Test
  void shouldAnswerASlashCommandPrivatelyAfterADeferral() {
    publish();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).complete();
          String until = event.getOption("until", "", o -> o.getAsString());
          event.getHook().editOriginal("Away until **" + until + "**.").complete();
        });

    Reaction reaction = world.type(ANA, CIRCLE, "/circle away until 2026-10-20");

    assertThat(reaction).isInstanceOf(Reaction.Answered.class);
    Seen seen = ((Reaction.Answered) reaction).message();
    assertThat(seen.text()).isEqualTo("Away until 2026-10-20.");
    assertThat(seen.onlyFor()).contains(ANA);
    assertThat(world.look(ANA, CIRCLE)).containsExactly(seen);
    assertThat(world.look(BO, CIRCLE)).isEmpty();
  }

  @Test
  void shouldOpenAFormFromAButtonAndTakeItsAnswer() {
    bot.on(
        ButtonInteractionEvent.class,
        event ->
            event
                .replyModal(
                    Modal.create("week", "Your week")
                        .addComponents(
                            Label.of(
                                "What are you stuck on?",
                                TextInput.create("stuck", TextInputStyle.PARAGRAPH).build()))
                        .build())
                .complete());
    bot.on(
        ModalInteractionEvent.class,
        event ->
            event
                .reply("Saved: " + event.getValue("stuck").getAsString())
                .setEphemeral(true)
                .complete());
    bot.channel(CIRCLE)
        .sendMessage("This week")
        .addComponents(ActionRow.of(Button.primary("answer", "Answer")))
        .complete();
    Seen post = world.look(ANA, CIRCLE).getFirst();

    Reaction opened = world.press(ANA, post, "Answer");

    assertThat(opened).isInstanceOf(Reaction.Opened.class);
    SeenForm form = ((Reaction.Opened) opened).form();
    assertThat(form.title()).isEqualTo("Your week");
    assertThat(form.fields())
        .extracting(SeenForm.Field::name, SeenForm.Field::label)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("stuck", "What are you stuck on?"));
    Reaction saved = world.submit(ANA, form, Map.of("stuck", "The re-org"));
    assertThat(((Reaction.Answered) saved).message().text()).isEqualTo("Saved: The re-org");
  }
}
