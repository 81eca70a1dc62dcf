package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.BO;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.discord.Rehearsal.GUILD;
import static dev.peercircles.sandbox.discord.Rehearsal.HIDDEN;
import static dev.peercircles.sandbox.discord.Rehearsal.LOBBY;
import static dev.peercircles.sandbox.discord.Rehearsal.SHY;
import static dev.peercircles.sandbox.discord.Rehearsal.answered;
import static dev.peercircles.sandbox.discord.Rehearsal.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.Test;

/**
 * Every request of the real client and every answer of the simulator, held against Discord's own
 * description.
 */
class ContractTest {
  @Test
  void shouldSpeakAsDiscordDescribesItsApi() throws Exception {
    Optional<OpenApi> given = OpenApi.given();
    if (given.isEmpty()) {
      System.out.println(
          "Left out: Discord's API description (name its folder with -Dcontracts=DIR).");
      return;
    }
    OpenApi description = given.get();
    List<String> complaints = new ArrayList<>();
    for (RestCall call : everything()) {
      for (String complaint : description.complaints(call)) {
        complaints.add(call.method() + " " + call.path() + " " + call.status() + ": " + complaint);
      }
    }

    assertThat(complaints).isEmpty();
  }

  private static List<RestCall> everything() {
    try (Rehearsal rehearsal = new Rehearsal();
        Bot bot = rehearsal.login()) {
      Rehearsal.publish(bot);
      bot.guild().retrieveCommands().complete();
      interactions(rehearsal, bot);
      messages(bot);
      refusals(rehearsal);
      List<RestCall> calls = rehearsal.world.calls();
      assertThat(calls).hasSizeGreaterThan(40);
      return calls;
    }
  }

  private static void messages(Bot bot) {
    var channel = bot.channel(CIRCLE);
    var plain = channel.sendMessage("hello <@" + ANA + ">").mentionUsers(ANA).complete();
    plain.reply("re").complete();
    plain.editMessage("changed").complete();
    channel
        .sendMessageComponents(
            Container.of(
                    TextDisplay.of("**words**"),
                    Separator.createDivider(Separator.Spacing.LARGE),
                    Section.of(Button.primary("how", "How"), TextDisplay.of("The story box")),
                    ActionRow.of(Button.link("https://meet.example", "Where")))
                .withAccentColor(0x335577))
        .useComponentsV2()
        .complete();
    channel
        .sendMessage("menu")
        .addComponents(
            ActionRow.of(StringSelectMenu.create("m").addOption("One", "1", "first").build()))
        .addEmbeds(
            new EmbedBuilder()
                .setTitle("T")
                .setDescription("D")
                .addField("N", "V", true)
                .setFooter("F")
                .build())
        .addFiles(
            FileUpload.fromData("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8), "week.ics"))
        .complete();
    var thread = channel.createThreadChannel("Below", plain.getId()).complete();
    thread.sendMessage("in the thread").complete();
    channel.retrieveMessageById(plain.getId()).complete();
    channel.getHistory().retrievePast(50).complete();
    channel.sendTyping().complete();
    channel.deleteMessageById(channel.sendMessage("oops").complete().getId()).complete();
    bot.jda().openPrivateChannelById(ANA).complete().sendMessage("direct").complete();
    bot.guild().retrieveMemberById(ANA).complete();
    bot.jda().retrieveApplicationInfo().complete();
  }

  private static void interactions(Rehearsal rehearsal, Bot bot) {
    DiscordWorld world = rehearsal.world;
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          if (event.getFullCommandName().equals("circle next")) {
            event.deferReply(true).complete();
            event.getHook().editOriginal("private").complete();
            event.getHook().retrieveOriginal().complete();
            event.getHook().sendMessage("and more").setEphemeral(true).complete();
            event.getHook().deleteOriginal().complete();
          } else {
            event
                .reply("public")
                .addComponents(
                    ActionRow.of(
                        Button.primary("form", "Form"),
                        Button.primary("edit", "Edit"),
                        Button.primary("quiet", "Quiet")))
                .complete();
          }
        });
    bot.on(ButtonInteractionEvent.class, event -> pressed(event, event.getComponentId()));
    bot.on(ModalInteractionEvent.class, event -> event.reply("thanks").complete());
    world.type(ANA, CIRCLE, "/circle next");
    Seen post = answered(world.type(ANA, CIRCLE, "/circle away 2026-10-20"));
    var form = opened(world.press(BO, post, "Form"));
    answered(world.submit(BO, form, Map.of("text", "words")));
    answered(world.press(BO, post, "Edit"));
    world.press(BO, post, "Quiet");
  }

  private static void pressed(ButtonInteractionEvent event, String button) {
    switch (button) {
      case "form" ->
          event
              .replyModal(
                  Modal.create("m", "Title")
                      .addComponents(
                          TextDisplay.of("note"),
                          Label.of(
                              "Label",
                              "Description",
                              TextInput.of("text", TextInputStyle.PARAGRAPH)))
                      .build())
              .complete();
      case "edit" -> event.editMessage("edited").complete();
      default -> event.deferEdit().complete();
    }
  }

  private static void refusals(Rehearsal rehearsal) {
    Raw raw = rehearsal.raw;
    String messages = "/channels/" + LOBBY + "/messages";
    raw.send("GET", "/gateway", "");
    raw.send("GET", "/gateway/bot", "");
    raw.send("GET", "/applications/@me", "");
    raw.send("GET", "/guilds/" + GUILD, "");
    raw.send("GET", "/guilds/" + GUILD + "/channels", "");
    raw.send("GET", "/guilds/" + GUILD + "/roles", "");
    raw.send("GET", "/guilds/" + GUILD + "/members", "");
    raw.send("GET", "/guilds/" + GUILD + "/members/999999999", "");
    raw.send("GET", "/channels/" + LOBBY, "");
    raw.send("GET", "/channels/" + HIDDEN, "");
    raw.send("GET", "/users/" + SHY, "");
    raw.send("POST", messages, "{}");
    raw.send("POST", messages, "{\"content\":\"" + "x".repeat(2001) + "\"}");
    raw.send("GET", messages + "/1", "");
    raw.send("GET", "/users/@me", "", "Bot wrong");
    rehearsal.world.faults().next("GET /gateway", new Fault.Limited(Duration.ofSeconds(1), true));
    raw.send("GET", "/gateway", "");
  }
}
