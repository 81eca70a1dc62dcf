package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.BO;
import static dev.peercircles.sandbox.discord.Rehearsal.CHI;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.discord.Rehearsal.LOBBY;
import static dev.peercircles.sandbox.discord.Rehearsal.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlashCommandsTest {
  private final Rehearsal rehearsal = new Rehearsal();
  private final DiscordWorld world = rehearsal.world;
  private final Bot bot = rehearsal.login();

  @BeforeEach
  void publish() {
    Rehearsal.publish(bot);
  }

  @AfterEach
  void close() {
    bot.close();
    rehearsal.close();
  }

  /** Answers with everything that JDA read from the interaction. */
  private void echo() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getFullCommandName()
                        + " "
                        + event.getOptions().stream().map(SlashCommandsTest::shown).toList())
                .complete());
  }

  private static String shown(OptionMapping option) {
    return option.getName()
        + "="
        + switch (option.getType()) {
          case USER -> option.getAsMember().getEffectiveName();
          case INTEGER -> "int " + option.getAsLong();
          default -> option.getAsString();
        };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /circle next                                    | circle next []
          /circle away 2026-10-20                         | circle away [until=2026-10-20]
          /circle away until 2026-10-20                   | circle away [until=2026-10-20]
          /circle away until:2026-10-20 note:at the sea   | circle away [until=2026-10-20, note=at the sea]
          /circle away 2026-10-20 at the sea              | circle away [until=2026-10-20, note=at the sea]
          /circle away note:"at the sea" until:2026-10-20 | circle away [note=at the sea, until=2026-10-20]
          /circle thank @Bo                               | circle thank [whom=Bo]
          /circle thank whom:@Bo times:3 how:Quietly      | circle thank [whom=Bo, times=int 3, how=quiet]
          /circle lunch skip                              | circle lunch skip []
          /circle lunch skip 2026-11-04                   | circle lunch skip [date=2026-11-04]
          """)
  void shouldSendALineAsThePublishedCommandsReadIt(String line, String read) {
    echo();

    assertThat(answered(world.type(ANA, CIRCLE, line)).text()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/",
        "/circle",
        "/circle dance",
        "/circle lunch",
        "/circle away",
        "/circle next week",
        "/circle thank @Nobody",
        "/circle thank @Bo times:6",
        "/circle thank @Bo times:often",
        "/circle thank @Bo how:Loudly"
      })
  void shouldNotSendALineThatThePublishedCommandsDoNotKnow(String line) {
    echo();

    Reaction reaction = world.type(ANA, CIRCLE, line);

    assertThat(reaction)
        .isInstanceOf(Reaction.Failed.class)
        .isNotEqualTo(new Reaction.Failed("The application did not respond"));
    assertThat(bot.heard(SlashCommandInteractionEvent.class)).isEmpty();
  }

  @Test
  void shouldShowThePrivateAnswerOfADeferralOnlyToItsAddressee() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).complete();
          event.getHook().editOriginal("Next is **lunch**.").complete();
        });

    Seen seen = answered(world.type(ANA, CIRCLE, "/circle next"));

    assertThat(seen.text()).isEqualTo("Next is lunch.");
    assertThat(seen.onlyFor()).contains(ANA);
    assertThat(seen.edited()).isFalse();
    assertThat(world.look(ANA, CIRCLE)).containsExactly(seen);
    assertThat(world.look(BO, CIRCLE)).isEmpty();
    assertThat(world.happenings())
        .extracting(Happening::what)
        .containsExactly(Happening.What.TYPED, Happening.What.ANSWERED_PRIVATELY);
  }

  @Test
  void shouldPingNobodyByAPrivateAnswer() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("<@" + BO + "> is next")
                .setEphemeral(true)
                .setAllowedMentions(EnumSet.of(Message.MentionType.USER))
                .complete());

    assertThat(answered(world.type(ANA, CIRCLE, "/circle next")).pings()).isEmpty();
  }

  @Test
  void shouldTellWhoAskedOnEveryMessageThatAnswers() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.reply("one").complete();
          event.getHook().sendMessage("two").complete();
        });

    String first = answered(world.type(ANA, CIRCLE, "/circle next")).id();

    var message = bot.channel(CIRCLE).retrieveMessageById(first).complete();
    assertThat(message.getInteractionMetadata().getUser().getId()).isEqualTo(ANA);
    await().until(() -> world.look(ANA, CIRCLE).size() == 2);
    String second = world.look(ANA, CIRCLE).getLast().id();
    assertThat(bot.channel(CIRCLE).retrieveMessageById(second).complete().getInteractionMetadata())
        .satisfies(metadata -> assertThat(metadata.getUser().getId()).isEqualTo(ANA));
  }

  @Test
  void shouldGiveTheInteractionsTokenUpAfterAQuarterOfAnHour() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("now").complete());
    world.type(ANA, LOBBY, "/circle next");
    var hook = bot.heard(SlashCommandInteractionEvent.class).getFirst().getHook();

    rehearsal.clock.advance(Duration.ofMinutes(16));

    assertThatThrownBy(() -> hook.sendMessage("later").complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class, e -> assertThat(e.getErrorCode()).isEqualTo(50027));
  }

  @Test
  void shouldKnowACommandOnlyWhereThePersonMayLook() {
    echo();

    assertThatThrownBy(() -> world.type(CHI, CIRCLE, "/circle next"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(answered(world.type(CHI, LOBBY, "/circle next")).text()).startsWith("circle next");
    assertThat(world.type(ANA, world.directWithBot(ANA), "/circle next"))
        .isEqualTo(new Reaction.Failed("no such command"));
  }

  @Test
  void shouldKeepACommandsIdWhenItIsPublishedAgain() {
    String before = bot.guild().retrieveCommands().complete().getFirst().getId();

    Rehearsal.publish(bot);

    assertThat(bot.guild().retrieveCommands().complete())
        .singleElement()
        .satisfies(command -> assertThat(command.getId()).isEqualTo(before));
  }
}
