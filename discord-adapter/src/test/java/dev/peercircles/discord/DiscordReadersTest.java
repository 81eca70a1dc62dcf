package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.BO;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static dev.peercircles.discord.GuildFixture.GUILD;
import static dev.peercircles.discord.GuildFixture.PUBLIC;
import static dev.peercircles.discord.GuildFixture.UNSEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peercircles.circles.ChannelReaders.Seen;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Samples;
import dev.peercircles.notices.Notice;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.discord.Fault;
import dev.peercircles.sandbox.discord.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordReadersTest {
  private static final Home HOME = new Home(Platform.DISCORD, CIRCLE);
  private static final String EVE = "200000000000000008";
  private static final String ROLE = "400000000000000001";
  private static final String ADMINS = "400000000000000002";
  private static final Seen TWO = new Seen.Private(Set.of(ANA, BO));

  private final GuildFixture guild = GuildFixture.started();

  @BeforeEach
  void people() {
    guild.world.addPerson(Persona.of(EVE, "Eve"));
    member("ana", ANA);
    member("bo", BO);
  }

  private void member(String id, String account) {
    var on = Samples.person(id);
    guild.circles.with(
        new Member(
            new MemberId(id),
            on.name(),
            on.level(),
            on.reportsTo(),
            Map.of(Platform.DISCORD, account),
            on.zone(),
            List.of()));
  }

  @AfterEach
  void stop() {
    guild.close();
  }

  private Seen seen() {
    return guild.readers().in(HOME);
  }

  private void viewers(String subject) {
    guild.world.overwrite(CIRCLE, subject, List.of(Right.VIEW_CHANNEL), List.of());
  }

  @Test
  void shouldNameThoseWhomTheChannelNames() {
    assertThat(seen()).isEqualTo(TWO);
    guild.world.join(EVE, CIRCLE);
    assertThat(seen()).isEqualTo(new Seen.Private(Set.of(ANA, BO, EVE)));
  }

  @Test
  void shouldLeaveOutBotsAndWhoeverLeftTheServer() {
    var bot = "200000000000000009";
    guild.world.addPerson(new Persona(bot, "Polls", Optional.empty(), Persona.Kind.BOT, false));
    guild.world.join(bot, CIRCLE);
    guild.world.removePerson(BO);
    assertThat(seen()).isEqualTo(new Seen.Private(Set.of(ANA)));
  }

  @Test
  void shouldLeaveOutAdministratorsWhoReadEverything() {
    guild.world.role(ADMINS, "admins", Right.ADMINISTRATOR);
    guild.world.give(EVE, ADMINS);
    guild.world.join(EVE, CIRCLE);
    assertThat(seen()).isEqualTo(TWO);
  }

  @Test
  void shouldSeeThatEverybodyMayRead() {
    assertThat(guild.readers().in(new Home(Platform.DISCORD, PUBLIC))).isEqualTo(new Seen.Open());
    viewers(GUILD);
    assertThat(seen()).isEqualTo(new Seen.Open());
  }

  @Test
  void shouldKnowTheHoldersOfARoleIfAllOfThemAreOfTheCircle() {
    guild.world.role(ROLE, "leads");
    guild.world.give(BO, ROLE);
    viewers(ROLE);
    guild.world.leave(BO, CIRCLE);
    assertThat(seen()).isEqualTo(TWO);
  }

  @Test
  void shouldSayThatNotAllCanBeListedIfMoreHoldARole() {
    guild.world.role(ROLE, "leads");
    viewers(ROLE);
    guild.world.give(EVE, ROLE);
    assertThat(seen()).isEqualTo(new Seen.Partial(Set.of(ANA, BO)));
  }

  @Test
  void shouldReadRightsOfRolesThatNoOverwriteNames() {
    guild.world.overwrite(CIRCLE, GUILD, List.of(), List.of());
    guild.world.role(GUILD, "@everyone", Right.SEND_MESSAGES);
    guild.world.role(ROLE, "staff", Right.VIEW_CHANNEL);
    guild.world.give(EVE, ROLE);
    assertThat(seen()).isEqualTo(new Seen.Partial(Set.of(ANA, BO)));
  }

  @Test
  void shouldLetTheOverwriteOfAMemberWin() {
    guild.world.role(ROLE, "leads");
    viewers(ROLE);
    guild.world.give(BO, ROLE);
    guild.world.overwrite(CIRCLE, BO, List.of(), List.of(Right.VIEW_CHANNEL));
    assertThat(seen()).isEqualTo(new Seen.Private(Set.of(ANA)));
  }

  @Test
  void shouldKnowAHolderOfARoleOnceTheyAct() {
    guild.world.role(ROLE, "leads");
    viewers(ROLE);
    guild.world.give(EVE, ROLE);
    await().untilAsserted(() -> assertThat(guild.notices).hasSize(1));
    guild.notices.clear();

    guild.world.type(EVE, CIRCLE, "/circle next");

    await()
        .untilAsserted(
            () -> assertThat(guild.notices).containsExactly(new Notice.ReadersChanged(HOME)));
    assertThat(seen()).isEqualTo(new Seen.Private(Set.of(ANA, BO, EVE)));
    guild.world.take(EVE, ROLE);
    assertThat(seen()).isEqualTo(TWO);
  }

  @Test
  void shouldSayWhenRightsChange() {
    guild.world.join(EVE, CIRCLE);
    await()
        .untilAsserted(
            () -> assertThat(guild.notices).containsExactly(new Notice.ReadersChanged(HOME)));
    guild.world.role(ROLE, "leads");
    viewers(ROLE);
    await().untilAsserted(() -> assertThat(guild.notices).hasSize(2));
    guild.world.role(ROLE, "leads", Right.ATTACH_FILES);
    await().untilAsserted(() -> assertThat(guild.notices).hasSize(3));
    guild.world.type(ANA, CIRCLE, "/circle next");
    guild.world.leave(EVE, CIRCLE);
    await().untilAsserted(() -> assertThat(guild.notices).hasSize(4));
  }

  @Test
  void shouldNotClaimToKnowWhatItCouldNotAsk() {
    assertThat(guild.readers().in(new Home(Platform.DISCORD, UNSEEN)))
        .isEqualTo(new Seen.Unknown());
    guild
        .world
        .faults()
        .next("GET /guilds/{guild}", new Fault.Refused(403, 50001, "Missing Access"));
    assertThat(seen()).isEqualTo(new Seen.Unknown());
    guild.connection.stop();
    assertThat(seen()).isEqualTo(new Seen.Unknown());
  }
}
