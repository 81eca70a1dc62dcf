package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.Turnstile;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Discord guild on loopback that a real client library can log in to.
 *
 * <p>Point the client at {@link #restUrl()} and {@link #gatewayUrl()} and give it {@link
 * #botToken()}. Messages carry the time of the clock given; ids of interactions carry the wall
 * clock's, since clients compare those with their own. Thread-safe.
 */
public final class DiscordWorld implements ChatWorld {
  private final GuildState guild;
  private final Parts parts;
  private final People people;
  private final Rooms rooms;

  private DiscordWorld(
      InstantSource clock, InstantSource wall, DiscordGuild spec, Patience patience) {
    guild = new GuildState(spec);
    parts = new Parts(guild, clock, wall, patience, token(spec));
    people = new People(parts);
    rooms = new Rooms(parts);
    rooms.settle(spec);
  }

  /** Starts a guild whose people wait as long as real ones. */
  public static DiscordWorld start(InstantSource clock, DiscordGuild spec) {
    return start(clock, spec, Patience.real());
  }

  /** Starts a guild whose people wait as long as told. */
  public static DiscordWorld start(InstantSource clock, DiscordGuild spec, Patience patience) {
    return new DiscordWorld(clock, InstantSource.system(), spec, patience);
  }

  private static String token(DiscordGuild spec) {
    return "simulated." + spec.id() + "." + spec.bot().id();
  }

  /** Base URL of the REST API, version and final slash included. */
  public String restUrl() {
    return parts.rest.url();
  }

  /** URL of the gateway's socket. */
  public String gatewayUrl() {
    return parts.gatewayUrl();
  }

  /** The only token that is let in. */
  public String botToken() {
    return token(guild.spec());
  }

  /** The guild's id. */
  public String guildId() {
    return guild.spec().id();
  }

  /** The application's id, which is its bot's too. */
  public String applicationId() {
    return guild.bot();
  }

  /** Every request that reached the REST API so far, in order. */
  public List<RestCall> calls() {
    return parts.rest.calls();
  }

  /** Faults for requests to come. */
  public Faults faults() {
    return parts.rest.faults();
  }

  /** The gateway's own troubles. */
  public GatewayTrouble gateway() {
    return new GatewayTrouble(parts.gateway);
  }

  /** What can happen to the whole guild. */
  public GuildTrouble guildTrouble() {
    return new GuildTrouble(parts);
  }

  /** The token is reset in the developer portal: the old one opens nothing any more. */
  public void revokeToken() {
    parts.rest.revoke();
    parts.gateway.revoke();
  }

  /**
   * Gives and denies rights in a channel, replacing what this role or member had there.
   *
   * @param subject id of a person, of the bot, or the guild's id for everyone
   */
  public void overwrite(String channel, String subject, List<Right> allow, List<Right> deny) {
    rooms.overwrite(channel, subject, Right.bits(allow), Right.bits(deny));
  }

  /**
   * Makes a role, or changes its rights; the bot is told.
   *
   * @param id a snowflake
   */
  public void role(String id, String name, Right... rights) {
    rooms.role(id, name, Right.bits(rights));
  }

  /** Gives a person a role. Without a privileged intent the bot isn't told. */
  public void give(String person, String role) {
    rooms.give(person, role);
  }

  /** Takes a role from a person. Without a privileged intent the bot isn't told. */
  public void take(String person, String role) {
    rooms.take(person, role);
  }

  /** Deletes a channel; the bot is told. */
  public void removeChannel(String channel) {
    rooms.remove(channel);
  }

  /** Takes a person out of the guild. */
  public void removePerson(String person) {
    rooms.expel(person);
  }

  /** The person chooses one or more options of a menu below a message, by their labels. */
  public Reaction choose(String person, Seen message, List<String> labels) {
    return people.press(person, message, labels);
  }

  @Override
  public void through(Turnstile turnstile) {
    parts.rest.through(turnstile);
  }

  @Override
  public String platform() {
    return "Discord";
  }

  @Override
  public boolean busy() {
    return parts.rest.busy() || parts.interactions.busy();
  }

  @Override
  public void addPerson(Persona persona) {
    rooms.add(persona);
  }

  @Override
  public void addChannel(ChannelSpec channel) {
    rooms.add(channel);
  }

  @Override
  public void join(String person, String channel) {
    rooms.join(person, channel);
    parts.history.act(Happening.What.JOINED, channel, person, Optional.empty(), "");
  }

  @Override
  public void leave(String person, String channel) {
    rooms.leave(person, channel);
  }

  @Override
  public Reaction type(String person, String channel, String line) {
    return people.type(person, channel, line);
  }

  @Override
  public Reaction press(String person, Seen message, String label) {
    return people.press(person, message, List.of(label));
  }

  @Override
  public Reaction submit(String person, SeenForm form, Map<String, String> values) {
    return people.submit(person, form, values);
  }

  @Override
  public void reply(String person, Seen message, String text) {
    people.reply(person, message, text);
  }

  @Override
  public List<Seen> look(String person, String channel) {
    synchronized (guild) {
      return parts.sight.look(person, channel);
    }
  }

  @Override
  public String directWithBot(String person) {
    synchronized (guild) {
      return parts.guildRoutes.direct(person).id();
    }
  }

  @Override
  public List<Happening> happenings() {
    return parts.history.all();
  }

  @Override
  public void close() {
    parts.close();
  }
}
