package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.discord.Channel.Overwrite;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who is in the guild, and which channels they may view. */
final class Rooms {
  private static final long EVERYONE =
      Right.bits(
          Right.ADD_REACTIONS,
          Right.VIEW_CHANNEL,
          Right.SEND_MESSAGES,
          Right.SEND_MESSAGES_IN_THREADS,
          Right.CREATE_PUBLIC_THREADS,
          Right.READ_MESSAGE_HISTORY,
          Right.EMBED_LINKS,
          Right.ATTACH_FILES,
          Right.USE_APPLICATION_COMMANDS);
  private static final long VIEW = Right.VIEW_CHANNEL.bit();

  private final Parts parts;
  private final GuildState guild;

  Rooms(Parts parts) {
    this.parts = parts;
    this.guild = parts.guild;
  }

  /** Makes the guild as it is at its start. */
  void settle(DiscordGuild spec) {
    synchronized (guild) {
      guild.put(new GuildState.Role(spec.id(), "@everyone", EVERYONE, false));
      String botRole = parts.ids.next();
      guild.put(new GuildState.Role(botRole, spec.bot().name(), 0, true));
      guild.put(spec.owner());
      guild.put(spec.bot());
      guild.give(spec.bot().id(), botRole);
      spec.people().forEach(guild::put);
      spec.channels().forEach(this::add);
    }
  }

  void add(Persona persona) {
    synchronized (guild) {
      guild.put(persona);
      parts.events.memberAdded(persona.id());
    }
  }

  void add(ChannelSpec spec) {
    synchronized (guild) {
      Map<String, Overwrite> overwrites = new HashMap<>();
      if (spec.isPrivate()) {
        overwrites.put(guild.spec().id(), new Overwrite(true, 0, VIEW));
        spec.members().forEach(id -> overwrites.put(id, new Overwrite(false, VIEW, 0)));
      }
      if (spec.bot() == spec.isPrivate()) {
        long bit = spec.bot() ? VIEW : 0;
        overwrites.put(guild.bot(), new Overwrite(false, bit, VIEW & ~bit));
      }
      int position = guild.channels().size();
      Channel channel = new Channel.Text(spec.id(), spec.name(), position, overwrites);
      guild.put(channel);
      parts.events.channelCreated(channel);
    }
  }

  void join(String person, String channel) {
    overwrite(channel, person, VIEW, 0);
  }

  void leave(String person, String channel) {
    change(
        channel,
        overwrites -> {
          Overwrite everyone =
              overwrites.getOrDefault(guild.spec().id(), new Overwrite(true, 0, 0));
          if (Right.VIEW_CHANNEL.in(everyone.deny())) {
            overwrites.remove(person);
          } else {
            overwrites.put(person, new Overwrite(false, 0, VIEW));
          }
          return overwrites;
        });
  }

  void overwrite(String channel, String subject, long allow, long deny) {
    change(
        channel,
        overwrites -> {
          boolean role = guild.role(subject).isPresent();
          overwrites.put(subject, new Overwrite(role, allow, deny));
          return overwrites;
        });
  }

  /** Makes a role, or changes its rights; the bot is told. */
  void role(String id, String name, long rights) {
    synchronized (guild) {
      boolean isNew = guild.role(id).isEmpty();
      GuildState.Role role = new GuildState.Role(id, name, rights, false);
      guild.put(role);
      parts.events.role(isNew ? "GUILD_ROLE_CREATE" : "GUILD_ROLE_UPDATE", role);
    }
  }

  void give(String person, String role) {
    synchronized (guild) {
      guild.give(person, role);
      parts.events.memberChanged(person);
    }
  }

  void take(String person, String role) {
    synchronized (guild) {
      guild.take(person, role);
      parts.events.memberChanged(person);
    }
  }

  private void change(String id, UnaryOperator<Map<String, Overwrite>> edit) {
    synchronized (guild) {
      Channel.Text before = text(id);
      boolean sawIt = parts.rights.may(guild.bot(), before, Right.VIEW_CHANNEL);
      Channel after =
          new Channel.Text(
              id, before.name(), before.position(), edit.apply(new HashMap<>(before.overwrites())));
      guild.put(after);
      boolean seesIt = parts.rights.may(guild.bot(), after, Right.VIEW_CHANNEL);
      if (sawIt == seesIt) {
        parts.events.channelUpdated(after);
      } else if (seesIt) {
        // To the bot it is a new channel, as it was gone when it could no longer look.
        parts.events.channelCreated(after);
      } else {
        parts.events.channelGone(after);
      }
    }
  }

  void remove(String id) {
    synchronized (guild) {
      Channel.Text channel = text(id);
      boolean sawIt = parts.rights.may(guild.bot(), channel, Right.VIEW_CHANNEL);
      guild.removeChannel(id);
      if (sawIt) {
        parts.events.channelGone(channel);
      }
    }
  }

  void expel(String person) {
    synchronized (guild) {
      guild.removeMember(person);
      parts.events.memberGone(person);
    }
  }

  private Channel.Text text(String id) {
    if (guild.channel(id).orElse(null) instanceof Channel.Text text) {
      return text;
    }
    throw new IllegalArgumentException("no text channel " + id);
  }
}
