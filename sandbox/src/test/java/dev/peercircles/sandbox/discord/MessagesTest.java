package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.BO;
import static dev.peercircles.sandbox.discord.Rehearsal.CHI;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.discord.Rehearsal.HIDDEN;
import static dev.peercircles.sandbox.discord.Rehearsal.LOBBY;
import static dev.peercircles.sandbox.discord.Rehearsal.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Rehearsal rehearsal = new Rehearsal();
  private final DiscordWorld world = rehearsal.world;
  private final Bot bot = rehearsal.login();

  @AfterEach
  void close() {
    bot.close();
    rehearsal.close();
  }

  private String post(String words) {
    return bot.channel(CIRCLE).sendMessage(words).complete().getId();
  }

  private static int code(Runnable work) {
    try {
      work.run();
    } catch (ErrorResponseException e) {
      return e.getErrorCode();
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void shouldShowAPrivateChannelToItsMembersAndToTheOwnerOnly() {
    post("hello");

    assertThat(world.look(ANA, CIRCLE)).extracting(Seen::text).containsExactly("hello");
    assertThat(world.look("100000000000000001", CIRCLE)).hasSize(1);
    assertThat(world.look(CHI, CIRCLE)).isEmpty();

    world.join(CHI, CIRCLE);
    world.leave(ANA, CIRCLE);

    assertThat(world.look(CHI, CIRCLE)).hasSize(1);
    assertThat(world.look(ANA, CIRCLE)).isEmpty();
  }

  @Test
  void shouldHideFromTheBotAChannelThatItIsNotIn() {
    assertThat(bot.guild().getTextChannelById(HIDDEN)).isNull();
    assertThat(rehearsal.raw.send("GET", "/channels/" + HIDDEN, "").code()).isEqualTo(50001);
  }

  @Test
  void shouldReadComponentsAndEmbedsAsAPersonDoes() {
    bot.channel(CIRCLE)
        .sendMessageComponents(
            Container.of(
                TextDisplay.of("**This week** until <t:1792130400:F>"),
                Separator.createDivider(Separator.Spacing.SMALL),
                Section.of(Button.primary("how", "How it works"), TextDisplay.of("The story box")),
                ActionRow.of(Button.link("https://meet.example", "Where"))))
        .useComponentsV2()
        .complete();
    bot.channel(CIRCLE)
        .sendMessage("above")
        .addEmbeds(
            new EmbedBuilder()
                .setTitle("Title")
                .setDescription("*Words*")
                .addField("Name", "Value", false)
                .build())
        .complete();

    List<Seen> seen = world.look(ANA, CIRCLE);

    assertThat(seen.getFirst().text())
        .isEqualTo("This week until {2026-10-16T06:00:00Z}\nThe story box");
    assertThat(seen.getFirst().buttons())
        .containsExactly(
            new SeenButton("How it works", Optional.empty()),
            new SeenButton("Where", Optional.of("https://meet.example")));
    assertThat(seen.getLast().text()).isEqualTo("above\nTitle\nWords\nName\nValue");
  }

  @Test
  void shouldPingOnlyWhomTheAuthorAllowed() {
    String words = "<@" + ANA + "> <@" + BO + "> <@" + CHI + "> @everyone";
    bot.channel(CIRCLE).sendMessage(words).setAllowedMentions(List.of()).complete();
    bot.channel(CIRCLE)
        .sendMessage(words)
        .setAllowedMentions(EnumSet.of(Message.MentionType.EVERYONE))
        .mentionUsers(ANA)
        .complete();
    bot.channel(CIRCLE)
        .sendMessage(words)
        .setAllowedMentions(EnumSet.allOf(Message.MentionType.class))
        .complete();
    bot.channel(CIRCLE)
        .sendMessageComponents(TextDisplay.of("<@" + BO + "> `<@" + ANA + ">`"))
        .useComponentsV2()
        .setAllowedMentions(EnumSet.of(Message.MentionType.USER))
        .complete();

    // The bot may not call everyone, and Chi can't see the channel.
    assertThat(world.look(ANA, CIRCLE))
        .extracting(Seen::pings)
        .containsExactly(Set.of(), Set.of(ANA), Set.of(ANA, BO), Set.of(BO));
    assertThat(world.look(ANA, CIRCLE).getFirst().text()).isEqualTo("@Ana @Bo @Chi @everyone");
  }

  @Test
  void shouldCallEveryoneOnlyWithTheRightToDoSo() {
    world.overwrite(LOBBY, world.applicationId(), List.of(Right.MENTION_EVERYONE), List.of());
    bot.channel(LOBBY)
        .sendMessage("@everyone")
        .setAllowedMentions(EnumSet.of(Message.MentionType.EVERYONE))
        .complete();

    assertThat(world.look(CHI, LOBBY).getFirst().pings()).containsExactly("everyone");
  }

  @Test
  void shouldNotPingByAnEdit() {
    String id = post("hello");

    bot.channel(CIRCLE)
        .editMessageById(id, "hello <@" + ANA + ">")
        .setAllowedMentions(EnumSet.of(Message.MentionType.USER))
        .complete();

    Seen seen = world.look(ANA, CIRCLE).getFirst();
    assertThat(seen.text()).isEqualTo("hello @Ana");
    assertThat(seen.edited()).isTrue();
    assertThat(seen.pings()).isEmpty();
    assertThat(world.happenings())
        .extracting(Happening::what)
        .containsExactly(Happening.What.POSTED, Happening.What.EDITED);
  }

  @Test
  void shouldGiveBackTheEarlierMessageForANonceForAFewMinutes() {
    String first = bot.channel(CIRCLE).sendMessage("once").setNonce("n-1").complete().getId();
    String again = bot.channel(CIRCLE).sendMessage("twice").setNonce("n-1").complete().getId();
    rehearsal.clock.advance(Duration.ofMinutes(10));
    String later = bot.channel(CIRCLE).sendMessage("thrice").setNonce("n-1").complete().getId();

    assertThat(again).isEqualTo(first);
    assertThat(later).isNotEqualTo(first);
    assertThat(world.look(ANA, CIRCLE)).extracting(Seen::text).containsExactly("once", "thrice");
  }

  @Test
  void shouldHangAThreadBelowItsMessage() {
    String id = post("Who helps?");
    ThreadChannel thread = bot.channel(CIRCLE).createThreadChannel("Who helps?", id).complete();
    thread.sendMessage("I do").complete();
    Seen above = world.look(ANA, CIRCLE).getFirst();

    world.reply(BO, above, "So do I, <@" + ANA + ">");

    assertThat(thread.getId()).isEqualTo(id);
    assertThat(code(() -> bot.channel(CIRCLE).createThreadChannel("Again", id).complete()))
        .isEqualTo(160004);
    List<Seen> seen = world.look(ANA, CIRCLE);
    assertThat(seen).extracting(Seen::text).containsExactly("Who helps?", "I do", "So do I, @Ana");
    assertThat(seen.getLast().threadOf()).contains(id);
    assertThat(seen.getLast().channel()).isEqualTo(CIRCLE);
    assertThat(seen.getLast().pings()).containsExactly(ANA);
    assertThat(world.look(CHI, CIRCLE)).isEmpty();
    await()
        .untilAsserted(() ->
            assertThat(bot.heard(MessageReceivedEvent.class))
                .anySatisfy(event -> {
                  assertThat(event.getAuthor().getId()).isEqualTo(BO);
                  assertThat(event.getChannel().getId()).isEqualTo(id);
                }));
  }

  @Test
  void shouldWithholdTheWordsOfOthersFromABotWithoutThePrivilegedIntent() {
    world.type(ANA, LOBBY, "between us");
    world.type(ANA, LOBBY, "to you, <@" + world.applicationId() + ">");

    await().until(() -> bot.heard(MessageReceivedEvent.class).size() == 2);
    assertThat(bot.heard(MessageReceivedEvent.class))
        .extracting(event -> event.getMessage().getContentRaw())
        .containsExactlyInAnyOrder("", "to you, <@" + world.applicationId() + ">");
  }

  @Test
  void shouldKeepADirectMessageBetweenTheTwo() {
    bot.jda().openPrivateChannelById(ANA).complete().sendMessage("Only you").complete();

    String direct = world.directWithBot(ANA);
    assertThat(world.look(ANA, direct)).extracting(Seen::text).containsExactly("Only you");
    assertThat(world.look(BO, direct)).isEmpty();
    assertThat(world.look("100000000000000001", direct)).isEmpty();
  }

  @Test
  void shouldRefuseADirectMessageToWhoeverClosedThemOrLeft() {
    var toShy = bot.jda().openPrivateChannelById(SHY).complete();
    var toBo = bot.jda().openPrivateChannelById(BO).complete();
    world.removePerson(BO);

    assertThat(code(() -> toShy.sendMessage("?").complete())).isEqualTo(50007);
    assertThat(code(() -> toBo.sendMessage("?").complete())).isEqualTo(50278);
    assertThat(code(() -> bot.guild().retrieveMemberById(BO).complete())).isEqualTo(10007);
    assertThat(bot.guild().retrieveMemberById(ANA).complete().getEffectiveName()).isEqualTo("Ana");
  }

  @Test
  void shouldListAndDeleteMessages() {
    String first = post("1");
    String second = post("2");
    post("3");
    bot.channel(CIRCLE).deleteMessageById(second).complete();

    var history = bot.channel(CIRCLE).getHistoryAfter(first, 50).complete();

    assertThat(history.getRetrievedHistory())
        .extracting(Message::getContentRaw)
        .containsExactly("3");
    assertThat(bot.channel(CIRCLE).getHistory().retrievePast(2).complete())
        .extracting(Message::getContentRaw)
        .containsExactly("3", "1");
    assertThat(code(() -> bot.channel(CIRCLE).retrieveMessageById(second).complete()))
        .isEqualTo(10008);
  }

  @Test
  void shouldRefuseWhatTheBotHasNoRightTo() {
    world.overwrite(LOBBY, world.applicationId(), List.of(), List.of(Right.SEND_MESSAGES));
    await()
        .untilAsserted(() ->
            assertThatThrownBy(() -> bot.channel(LOBBY).sendMessage("?").complete())
                .isInstanceOf(InsufficientPermissionException.class));
    assertThat(
            rehearsal
                .raw
                .send("POST", "/channels/" + LOBBY + "/messages", "{\"content\":\"?\"}")
                .code())
        .isEqualTo(50013);
    String mine = post("mine");
    world.type(ANA, CIRCLE, "hers");
    String hers = world.look(ANA, CIRCLE).getLast().id();
    assertThat(code(() -> bot.channel(CIRCLE).editMessageById(hers, "?").complete()))
        .isEqualTo(50005);
    world.overwrite(CIRCLE, world.applicationId(), List.of(), List.of());
    await().until(() -> bot.guild().getTextChannelById(CIRCLE) == null);
    assertThat(rehearsal.raw.send("GET", "/channels/" + CIRCLE + "/messages/" + mine, "").code())
        .isEqualTo(50001);
  }
}
