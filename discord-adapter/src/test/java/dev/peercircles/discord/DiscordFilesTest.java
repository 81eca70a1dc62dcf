package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.BO;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static dev.peercircles.discord.GuildFixture.CLOSED;
import static dev.peercircles.discord.GuildFixture.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Attachment;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.discord.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A file for one person, through the real JDA. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordFilesTest {
  private static final String SENDING = "POST /channels/{channel}/messages";
  private static final Attachment FILE = new Attachment("circles.ics", "BEGIN:VCALENDAR ü");

  private GuildFixture guild;

  @BeforeAll
  void start() {
    guild = GuildFixture.started();
    guild.routing =
        _ -> new Reply.Hands(FILE, "Your dates.", handed -> Message.of(handed.toString()));
  }

  @AfterAll
  void stop() {
    guild.close();
  }

  @Test
  void shouldStandInThePersonsConversationWithTheBotOnceTheAnswerSaysSo() {
    var before = direct(ANA).size();
    var seen = asked(ANA, CIRCLE);

    assertThat(seen.text()).isEqualTo("DELIVERED");
    assertThat(seen.onlyFor()).contains(ANA);
    assertThat(direct(ANA)).hasSize(before + 1).last().isEqualTo("Your dates.\n[circles.ics]");
    assertThat(guild.world.look(BO, CIRCLE)).doesNotContain(seen);
  }

  @Test
  void shouldSayThatDirectMessagesAreClosed() {
    assertThat(asked(CLOSED, PUBLIC).text()).isEqualTo("CLOSED");
    assertThat(direct(CLOSED)).isEmpty();
  }

  @Test
  void shouldSayThatFilesAreNotAllowed() {
    guild.world.faults().next(SENDING, new Fault.Refused(403, 50013, "Missing Permissions"));
    assertThat(asked(BO, CIRCLE).text()).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void shouldSayNotNowWhenDiscordAsksToWait() {
    guild.world.faults().next(SENDING, new Fault.Limited(Duration.ofSeconds(1), false));
    assertThat(asked(BO, CIRCLE).text()).isEqualTo("NOT_NOW");
  }

  @Test
  void shouldSayThatItIsUnclearAndNotSendAgainWhenTheAnswerIsLost() {
    var before = direct(ANA).size();
    guild.world.faults().next(SENDING, new Fault.AnswerLost());

    assertThat(asked(ANA, CIRCLE).text()).isEqualTo("UNCLEAR");
    assertThat(direct(ANA)).hasSize(before + 1);
  }

  private Seen asked(String who, String channel) {
    var reaction = guild.world.type(who, channel, "/circle next");
    assertThat(reaction).isInstanceOf(Reaction.Answered.class);
    return ((Reaction.Answered) reaction).message();
  }

  private List<String> direct(String who) {
    return guild.world.look(who, guild.world.directWithBot(who)).stream().map(Seen::text).toList();
  }
}
