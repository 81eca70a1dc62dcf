package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Persona;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who and what the guild is made of. Its monitor guards the whole simulator. */
final class GuildState {
  private final DiscordGuild spec;
  private final Map<String, Persona> people = new LinkedHashMap<>();
  private final Set<String> members = new LinkedHashSet<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Set<String>> rolesOf = new HashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();

  private boolean botIn = true;

  /** A role of the guild; rights are bits of {@link Right}. */
  record Role(String id, String name, long rights, boolean managed) {}

  GuildState(DiscordGuild spec) {
    this.spec = spec;
  }

  DiscordGuild spec() {
    return spec;
  }

  String bot() {
    return spec.bot().id();
  }

  /** Whether the bot is in the guild. */
  boolean isBotIn() {
    return botIn;
  }

  void letBotIn(boolean in) {
    botIn = in;
  }

  void put(Persona persona) {
    people.put(persona.id(), persona);
    members.add(persona.id());
  }

  void put(Role role) {
    roles.put(role.id(), role);
  }

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  void give(String person, String role) {
    rolesOf.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(role);
  }

  void take(String person, String role) {
    rolesOf.getOrDefault(person, new LinkedHashSet<>()).remove(role);
  }

  long holders(String role) {
    return members.stream().filter(person -> rolesOf(person).contains(role)).count();
  }

  void removeMember(String person) {
    members.remove(person);
  }

  void removeChannel(String id) {
    channels.remove(id);
  }

  Optional<Persona> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  Optional<Persona> personNamed(String name) {
    return people.values().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  boolean isMember(String id) {
    return members.contains(id);
  }

  List<Persona> members() {
    return people.values().stream().filter(p -> isMember(p.id())).toList();
  }

  Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  Collection<Channel> channels() {
    return List.copyOf(channels.values());
  }

  Optional<Channel> directWith(String person) {
    return channels.values().stream()
        .filter(c -> c instanceof Channel.Direct direct && direct.person().equals(person))
        .findFirst();
  }

  Collection<Role> roles() {
    return List.copyOf(roles.values());
  }

  Optional<Role> role(String id) {
    return Optional.ofNullable(roles.get(id));
  }

  Set<String> rolesOf(String person) {
    return Set.copyOf(rolesOf.getOrDefault(person, Set.of()));
  }
}
