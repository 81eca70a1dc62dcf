package dev.peercircles.discord;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Who may view a channel, by <a
 * href="https://discord.com/developers/docs/topics/permissions">Discord's algorithm</a>: everyone,
 * then roles, then the overwrites of everyone, of all roles together and of the member. Made of
 * what Discord says just now, not of a cache. Immutable.
 */
final class ViewRights {
  private static final long VIEW = Permission.VIEW_CHANNEL.getRawValue();
  private static final long ADMINISTRATOR = Permission.ADMINISTRATOR.getRawValue();
  private static final int ROLE = 0;
  private static final Overwrite NONE = new Overwrite(true, 0, 0);

  private final String everyone;
  private final String owner;
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Overwrite> overwrites = new HashMap<>();

  private record Role(long rights, boolean ofABot) {}

  private record Overwrite(boolean ofARole, long allow, long deny) {
    long on(long rights) {
      return (rights & ~deny) | allow;
    }
  }

  /**
   * @param guild as Discord's REST API gives it
   * @param channel as Discord's REST API gives it
   */
  ViewRights(DataObject guild, DataObject channel) {
    this.everyone = guild.getString("id");
    this.owner = guild.getString("owner_id");
    guild.getArray("roles").stream(DataArray::getObject).forEach(this::role);
    channel.getArray("permission_overwrites").stream(DataArray::getObject).forEach(this::overwrite);
  }

  private void role(DataObject json) {
    boolean ofABot = json.optObject("tags").filter(t -> t.hasKey("bot_id")).isPresent();
    roles.put(json.getString("id"), new Role(json.getLong("permissions"), ofABot));
  }

  private void overwrite(DataObject json) {
    overwrites.put(
        json.getString("id"),
        new Overwrite(json.getInt("type") == ROLE, json.getLong("allow"), json.getLong("deny")));
  }

  /** Whether whoever is in the guild may. */
  boolean isOpen() {
    return may(List.of(), NONE);
  }

  /** The roles each of which is enough, but for those of administrators and of single bots. */
  List<String> enough() {
    return roles.entrySet().stream()
        .filter(role -> !role.getKey().equals(everyone))
        .filter(role -> !role.getValue().ofABot() && !isAdministrator(List.of(role.getKey())))
        .map(Map.Entry::getKey)
        .filter(role -> may(List.of(role), NONE))
        .sorted()
        .toList();
  }

  /** The people named one by one. */
  List<String> named() {
    return overwrites.entrySet().stream()
        .filter(o -> !o.getValue().ofARole() && (o.getValue().allow() & VIEW) != 0)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Whether this one may, who neither owns nor administers the guild. */
  boolean may(String person, Collection<String> held) {
    return !person.equals(owner)
        && !isAdministrator(held)
        && may(held, overwrites.getOrDefault(person, NONE));
  }

  private boolean isAdministrator(Collection<String> held) {
    return (inGuild(held) & ADMINISTRATOR) != 0;
  }

  private boolean may(Collection<String> held, Overwrite own) {
    long rights = overwrites.getOrDefault(everyone, NONE).on(inGuild(held));
    long allow = 0;
    long deny = 0;
    for (var role : Set.copyOf(held)) {
      var overwrite = overwrites.getOrDefault(role, NONE);
      allow |= overwrite.allow();
      deny |= overwrite.deny();
    }
    return (own.on((rights & ~deny) | allow) & VIEW) != 0;
  }

  private long inGuild(Collection<String> held) {
    long rights = rights(everyone);
    for (var role : held) {
      rights |= rights(role);
    }
    return rights;
  }

  private long rights(String role) {
    var known = roles.get(role);
    return known == null ? 0 : known.rights();
  }
}
