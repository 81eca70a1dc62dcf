package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Right.ADMINISTRATOR;
import static dev.peercircles.sandbox.discord.Right.ATTACH_FILES;
import static dev.peercircles.sandbox.discord.Right.EMBED_LINKS;
import static dev.peercircles.sandbox.discord.Right.MENTION_EVERYONE;
import static dev.peercircles.sandbox.discord.Right.READ_MESSAGE_HISTORY;
import static dev.peercircles.sandbox.discord.Right.SEND_MESSAGES;
import static dev.peercircles.sandbox.discord.Right.SEND_MESSAGES_IN_THREADS;
import static dev.peercircles.sandbox.discord.Right.VIEW_CHANNEL;

import dev.peercircles.sandbox.discord.Channel.Overwrite;
import java.util.Map;

/**
 * Discord's permission algorithm: everyone, then roles, then the overwrites of everyone, of all
 * roles together and of the member, as <a
 * href="https://discord.com/developers/docs/topics/permissions">documented</a>.
 */
final class Rights {
  private static final long DIRECT =
      Right.bits(VIEW_CHANNEL, SEND_MESSAGES, READ_MESSAGE_HISTORY, EMBED_LINKS, ATTACH_FILES);
  private static final Overwrite NO_OVERWRITE = new Overwrite(true, 0, 0);

  private final GuildState guild;

  Rights(GuildState guild) {
    this.guild = guild;
  }

  boolean may(String person, Channel channel, Right right) {
    return right.in(of(person, channel));
  }

  long of(String person, Channel channel) {
    return switch (channel) {
      case Channel.Text text -> implied(inText(person, text), SEND_MESSAGES);
      case Channel.Thread thread -> inThread(person, thread);
      case Channel.Direct direct ->
          person.equals(direct.person()) || person.equals(guild.bot()) ? DIRECT : 0L;
    };
  }

  /** Rights in the guild before any channel's overwrites. */
  long inGuild(String person) {
    if (!guild.isMember(person)) {
      return 0;
    }
    if (person.equals(guild.spec().owner().id())) {
      return Right.ALL;
    }
    long rights = ofRole(guild.spec().id());
    for (String role : guild.rolesOf(person)) {
      rights |= ofRole(role);
    }
    return ADMINISTRATOR.in(rights) ? Right.ALL : rights;
  }

  private long inThread(String person, Channel.Thread thread) {
    return guild.channel(thread.parent()).orElse(thread) instanceof Channel.Text parent
        ? implied(inText(person, parent), SEND_MESSAGES_IN_THREADS)
        : 0;
  }

  private long ofRole(String role) {
    return guild.role(role).map(GuildState.Role::rights).orElse(0L);
  }

  private long inText(String person, Channel.Text channel) {
    long rights = inGuild(person);
    if (ADMINISTRATOR.in(rights)) {
      return rights;
    }
    Map<String, Overwrite> overwrites = channel.overwrites();
    rights = apply(rights, overwrites.getOrDefault(guild.spec().id(), NO_OVERWRITE));
    long allow = 0;
    long deny = 0;
    for (String role : guild.rolesOf(person)) {
      Overwrite overwrite = overwrites.getOrDefault(role, NO_OVERWRITE);
      allow |= overwrite.allow();
      deny |= overwrite.deny();
    }
    rights = apply(rights, new Overwrite(true, allow, deny));
    return guild.isMember(person)
        ? apply(rights, overwrites.getOrDefault(person, NO_OVERWRITE))
        : 0;
  }

  private static long apply(long rights, Overwrite overwrite) {
    return (rights & ~overwrite.deny()) | overwrite.allow();
  }

  /** Who can't view can do nothing; who can't send can't embed, attach or call everyone. */
  private static long implied(long rights, Right sending) {
    if (!VIEW_CHANNEL.in(rights)) {
      return 0;
    }
    return sending.in(rights)
        ? rights
        : rights & ~Right.bits(MENTION_EVERYONE, EMBED_LINKS, ATTACH_FILES);
  }
}
