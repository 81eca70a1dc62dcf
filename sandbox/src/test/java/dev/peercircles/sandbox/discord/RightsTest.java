package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Right.ADMINISTRATOR;
import static dev.peercircles.sandbox.discord.Right.EMBED_LINKS;
import static dev.peercircles.sandbox.discord.Right.SEND_MESSAGES;
import static dev.peercircles.sandbox.discord.Right.SEND_MESSAGES_IN_THREADS;
import static dev.peercircles.sandbox.discord.Right.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.discord.Channel.Overwrite;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RightsTest {
  private static final String GUILD = "112233445566778899";
  private static final String ANA = "200000000000000001";
  private static final String ROOM = "300000000000000001";
  private static final String RED = "400000000000000001";
  private static final String BLUE = "400000000000000002";

  private final DiscordGuild spec = DiscordGuild.named(GUILD, "Acme");
  private final GuildState guild = new GuildState(spec);
  private final Rights rights = new Rights(guild);

  RightsTest() {
    long all = Right.bits(VIEW_CHANNEL, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS, EMBED_LINKS);
    guild.put(new GuildState.Role(GUILD, "@everyone", all, false));
    guild.put(new GuildState.Role(RED, "red", 0, false));
    guild.put(new GuildState.Role(BLUE, "blue", 0, false));
    guild.put(spec.owner());
    guild.put(spec.bot());
    guild.put(Persona.of(ANA, "Ana"));
    guild.give(ANA, RED);
    guild.give(ANA, BLUE);
  }

  private static Channel.Text room(Map<String, Overwrite> overwrites) {
    return new Channel.Text(ROOM, "room", 0, overwrites);
  }

  private static Overwrite allow(boolean role, Right right) {
    return new Overwrite(role, right.bit(), 0);
  }

  private static Overwrite deny(boolean role, Right right) {
    return new Overwrite(role, 0, right.bit());
  }

  @Test
  void shouldLetAMembersOverwriteBeatThoseOfRolesAndEveryone() {
    Channel room =
        room(
            Map.of(
                GUILD, allow(true, VIEW_CHANNEL),
                RED, allow(true, VIEW_CHANNEL),
                ANA, deny(false, VIEW_CHANNEL)));

    assertThat(rights.of(ANA, room)).isZero();
  }

  @Test
  void shouldLetOneAllowingRoleBeatADenyingRoleAndEveryone() {
    Channel room =
        room(
            Map.of(
                GUILD, deny(true, VIEW_CHANNEL),
                RED, deny(true, VIEW_CHANNEL),
                BLUE, allow(true, VIEW_CHANNEL)));

    assertThat(rights.may(ANA, room, VIEW_CHANNEL)).isTrue();
  }

  @Test
  void shouldLetOwnersAndAdministratorsPassEveryOverwrite() {
    Channel room = room(Map.of(GUILD, deny(true, VIEW_CHANNEL), ANA, deny(false, VIEW_CHANNEL)));

    assertThat(rights.may(spec.owner().id(), room, VIEW_CHANNEL)).isTrue();
    guild.put(new GuildState.Role(RED, "red", ADMINISTRATOR.bit(), false));
    assertThat(rights.may(ANA, room, VIEW_CHANNEL)).isTrue();
  }

  @Test
  void shouldTakeEverythingFromWhoeverCannotView() {
    assertThat(rights.of(ANA, room(Map.of(GUILD, deny(true, VIEW_CHANNEL))))).isZero();
    assertThat(rights.of("999999999", room(Map.of()))).isZero();
  }

  @Test
  void shouldTakeEmbedsFromWhoeverCannotSend() {
    Channel.Text room = room(Map.of(GUILD, deny(true, SEND_MESSAGES)));
    guild.put(room);
    Channel thread = new Channel.Thread("5", "below", ROOM, ANA, Instant.EPOCH);

    assertThat(rights.may(ANA, room, EMBED_LINKS)).isFalse();
    assertThat(rights.may(ANA, thread, SEND_MESSAGES_IN_THREADS)).isTrue();
    assertThat(rights.may(ANA, thread, EMBED_LINKS)).isTrue();
  }

  @Test
  void shouldGiveADirectConversationToTheTwoOnly() {
    Channel direct = new Channel.Direct("6", ANA);

    assertThat(rights.may(ANA, direct, SEND_MESSAGES)).isTrue();
    assertThat(rights.may(guild.bot(), direct, SEND_MESSAGES)).isTrue();
    assertThat(rights.may(spec.owner().id(), direct, VIEW_CHANNEL)).isFalse();
  }
}
