package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import java.util.List;

/**
 * What the simulated guild is made of at its start. All ids are snowflakes written in decimal
 * digits.
 *
 * @param id the guild's id
 * @param name its name
 * @param owner the person who owns it and therefore sees everything in it
 * @param bot the application's bot; its id is the application's id too, as for every newer
 *     application
 * @param people its members besides owner and bot
 * @param channels its text channels
 * @param paced whether Discord's rate limits hold, counted on the world's clock; in a world whose
 *     clock stands still a channel then takes five messages and no more
 */
public record DiscordGuild(
    String id,
    String name,
    Persona owner,
    Persona bot,
    List<Persona> people,
    List<ChannelSpec> channels,
    boolean paced) {
  private static final String SNOWFLAKE = "[1-9][0-9]{5,18}";

  public DiscordGuild {
    people = List.copyOf(people);
    channels = List.copyOf(channels);
    if (!id.matches(SNOWFLAKE)) {
      throw new IllegalArgumentException("a guild's id is a snowflake, not " + id);
    }
  }

  /** An empty guild with an owner and a bot of its own. */
  public static DiscordGuild named(String id, String name) {
    Persona owner = Persona.of("100000000000000001", "Olga");
    Persona bot = Persona.of("100000000000000002", "Peer circles");
    return new DiscordGuild(id, name, owner, bot, List.of(), List.of(), false);
  }

  /** The same guild with these members. */
  public DiscordGuild withPeople(Persona... members) {
    return new DiscordGuild(id, name, owner, bot, List.of(members), channels, paced);
  }

  /** The same guild with these channels. */
  public DiscordGuild withChannels(ChannelSpec... rooms) {
    return new DiscordGuild(id, name, owner, bot, people, List.of(rooms), paced);
  }

  /** The same guild with Discord's rate limits in force. */
  public DiscordGuild atDiscordsPace() {
    return new DiscordGuild(id, name, owner, bot, people, channels, true);
  }
}
