package dev.peercircles.discord;

import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Roster;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who can read Discord's channels. People named one by one are looked up. Of a role Discord tells
 * only how many hold it: if more do than are known, not all readers can be listed.
 */
final class DiscordReaders implements ChannelReaders {
  private static final Logger log = LoggerFactory.getLogger(DiscordReaders.class);

  private final DiscordSettings settings;
  private final JdaConnection connection;
  private final Circles circles;
  private final Roster roster;
  private final Visitors visitors;

  /** A member of the guild. */
  private record Holder(boolean isBot, Set<String> roles) {}

  @Inject
  DiscordReaders(
      DiscordSettings settings,
      JdaConnection connection,
      Circles circles,
      Roster roster,
      Visitors visitors) {
    this.settings = settings;
    this.connection = connection;
    this.circles = circles;
    this.roster = roster;
    this.visitors = visitors;
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  @Override
  public Seen in(Home home) {
    var jda = connection.jda();
    if (jda.isEmpty()) {
      return new Seen.Unknown();
    }
    try {
      return look(new DiscordCalls(jda.get()), home);
    } catch (RateLimitedException e) {
      log.warn("who reads a channel can't be asked now: {}", Failures.inWords(e));
      return new Seen.NotNow(Duration.ofMillis(e.getRetryAfter()));
    } catch (RuntimeException e) {
      log.warn("who reads a channel could not be asked: {}", Failures.inWords(e));
      return new Seen.Unknown();
    }
  }

  private Seen look(DiscordCalls calls, Home home) throws RateLimitedException {
    var channel = calls.channel(home.channel());
    if (channel.getInt("type") != ChannelType.TEXT.getId()
        || !settings.guild().equals(channel.getString("guild_id", ""))) {
      return new Seen.Unknown();
    }
    var rights = new ViewRights(calls.guild(settings.guild()), channel);
    if (rights.isOpen()) {
      return new Seen.Open();
    }
    var roles = rights.enough();
    var people = fetch(calls, candidates(home, rights, roles));
    var accounts = readers(rights, people);
    return roles.isEmpty() || areAllKnown(calls.holders(settings.guild()), roles, people.values())
        ? new Seen.Private(accounts)
        : new Seen.Partial(accounts);
  }

  /** Through a role also people may read it who aren't named. */
  private Collection<String> candidates(Home home, ViewRights rights, List<String> roles) {
    var candidates = new TreeSet<>(rights.named());
    if (!roles.isEmpty()) {
      candidates.addAll(visitors.in(home.channel()));
      circles.at(home).stream()
          .flatMap(c -> roster.membersOf(c).stream())
          .flatMap(m -> m.accountOn(Platform.DISCORD).stream())
          .forEach(candidates::add);
    }
    return candidates;
  }

  private Map<String, Holder> fetch(DiscordCalls calls, Collection<String> ids)
      throws RateLimitedException {
    var people = new HashMap<String, Holder>();
    for (var id : ids) {
      calls.member(settings.guild(), id).ifPresent(json -> people.put(id, holder(json)));
    }
    return people;
  }

  private static Holder holder(DataObject json) {
    return new Holder(
        json.getObject("user").getBoolean("bot", false),
        json.getArray("roles").stream(DataArray::getString).collect(Collectors.toSet()));
  }

  private static Set<String> readers(ViewRights rights, Map<String, Holder> people) {
    var readers = new HashSet<String>();
    people.forEach((id, holder) -> {
      if (!holder.isBot() && rights.may(id, holder.roles())) {
        readers.add(id);
      }
    });
    return readers;
  }

  private static boolean areAllKnown(
      DataObject counts, List<String> roles, Collection<Holder> people) {
    return roles.stream()
        .allMatch(role ->
            counts.getLong(role, Long.MAX_VALUE)
                <= people.stream().filter(p -> p.roles().contains(role)).count());
  }
}
