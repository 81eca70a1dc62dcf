package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.BO;
import static dev.peercircles.sandbox.discord.Rehearsal.CHI;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.discord.Rehearsal.LOBBY;
import static dev.peercircles.sandbox.discord.Rehearsal.answered;
import static dev.peercircles.sandbox.discord.Rehearsal.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Acts in direct conversations, threads and below private answers, and rooms that come and go. */
class PlacesTest {
  private static final ActionRow ROW = ActionRow.of(Button.primary("go", "Go"));

  private final Rehearsal rehearsal = new Rehearsal();
  private final DiscordWorld world = rehearsal.world;
  private final Bot bot = rehearsal.login();

  @AfterEach
  void close() {
    bot.close();
    rehearsal.close();
  }

  @Test
  void shouldTakeAPressInADirectConversation() {
    bot.on(
        ButtonInteractionEvent.class,
        event ->
            event.reply(event.getUser().getEffectiveName() + " " + event.isFromGuild()).complete());
    var direct = bot.jda().openPrivateChannelById(ANA).complete();
    direct.sendMessage("Close today").addComponents(ROW).complete();
    Seen nudge = world.look(ANA, world.directWithBot(ANA)).getFirst();

    assertThat(answered(world.press(ANA, nudge, "Go")).text()).isEqualTo("Ana false");
    assertThat(world.look(ANA, direct.getId())).hasSize(2);
    assertThatThrownBy(() -> world.press(BO, nudge, "Go"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldTakeAPressInAThread() {
    bot.on(
        ButtonInteractionEvent.class,
        event -> event.reply(event.getChannel().asThreadChannel().getName()).complete());
    var post = bot.channel(CIRCLE).sendMessage("Agenda").complete();
    var thread = bot.channel(CIRCLE).createThreadChannel("Steps", post.getId()).complete();
    thread.sendMessage("My next step").addComponents(ROW).complete();

    Seen seen = answered(world.press(BO, world.look(BO, CIRCLE).getLast(), "Go"));

    assertThat(seen.text()).isEqualTo("Steps");
    assertThat(seen.threadOf()).contains(post.getId());
  }

  @Test
  void shouldChangeAPrivateAnswerThroughItsOwnButton() {
    Rehearsal.publish(bot);
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.reply("Saved").setEphemeral(true).addComponents(ROW).complete());
    bot.on(ButtonInteractionEvent.class, event -> event.editMessage("Changed").complete());
    Seen saved = answered(world.type(ANA, CIRCLE, "/circle next"));

    Seen changed = answered(world.press(ANA, saved, "Go"));

    assertThat(changed.id()).isEqualTo(saved.id());
    assertThat(changed.onlyFor()).contains(ANA);
    assertThat(world.look(ANA, CIRCLE)).containsExactly(changed);
    assertThatThrownBy(() -> world.press(BO, saved, "Go"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldOpenAFormByACommand() {
    Rehearsal.publish(bot);
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .replyModal(
                    Modal.create("m", "Title")
                        .addComponents(Label.of("L", TextInput.of("t", TextInputStyle.SHORT)))
                        .build())
                .complete());
    bot.on(
        ModalInteractionEvent.class,
        event -> {
          event.deferReply(true).complete();
          event
              .getHook()
              .editOriginalComponents(
                  TextDisplay.of("**" + event.getValue("t").getAsString() + "**"))
              .useComponentsV2()
              .complete();
        });
    var form = opened(world.type(ANA, CIRCLE, "/circle next"));

    Seen seen = answered(world.submit(ANA, form, Map.of("t", "hello")));

    assertThat(seen.text()).isEqualTo("hello");
    assertThat(seen.onlyFor()).contains(ANA);
  }

  @Test
  void shouldTellTheBotOfRoomsThatItMaySee() {
    String added = "300000000000000009";
    world.addPerson(Persona.of("200000000000000009", "Dev"));
    world.addChannel(new ChannelSpec(added, "em-lisbon", true, true, Set.of("200000000000000009")));
    await().until(() -> bot.guild().getTextChannelById(added) != null);
    bot.channel(added).sendMessage("hello").complete();

    assertThat(world.look("200000000000000009", added)).hasSize(1);

    world.removeChannel(added);

    await().until(() -> bot.guild().getTextChannelById(added) == null);
    assertThat(rehearsal.raw.send("GET", "/channels/" + added, "").code()).isEqualTo(10003);
  }

  @Test
  void shouldLetNobodyWriteWhereTheyMayNot() {
    world.overwrite(LOBBY, rehearsal.world.guildId(), List.of(), List.of(Right.SEND_MESSAGES));

    assertThatThrownBy(() -> world.type(CHI, LOBBY, "hello"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> world.type(CHI, CIRCLE, "hello"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(world.type(ANA, CIRCLE, "hello")).isEqualTo(new Reaction.Taken());
  }

  @Test
  void shouldBeBusyWhileAnActWaitsForItsAnswer() {
    Rehearsal.publish(bot);
    var busy = new AtomicBoolean();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          busy.set(world.busy());
          event.reply("done").complete();
        });

    world.type(ANA, CIRCLE, "/circle next");

    assertThat(busy).isTrue();
    await().until(() -> !world.busy());
  }
}
