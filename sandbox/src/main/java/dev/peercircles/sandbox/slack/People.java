package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The accounts of the workspace, the app's bot among them. Guarded by the model's lock. */
final class People {
  private final Map<String, Persona> all = new LinkedHashMap<>();
  private final Map<String, JsonNode> quiet = new LinkedHashMap<>();
  private final Persona bot;

  People(SlackWorkspace spec) {
    bot =
        new Persona(
            spec.app().botUserId(), spec.app().name(), Optional.empty(), Persona.Kind.BOT, false);
    all.put(bot.id(), bot);
  }

  void put(Persona persona) {
    all.put(persona.id(), persona);
  }

  /** Remembers a person's do-not-disturb window as Slack words it. */
  void quiet(String person, JsonNode window) {
    quiet.put(person, window);
  }

  Optional<JsonNode> quiet(String person) {
    return Optional.ofNullable(quiet.get(person));
  }

  Optional<Persona> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** A person whom a test or a rehearsal named. */
  Persona known(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("nobody is called " + id));
  }

  Collection<Persona> all() {
    return List.copyOf(all.values());
  }

  Optional<Persona> byName(String name) {
    return all.values().stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
  }

  String nameOf(String id) {
    return find(id).map(Persona::name).orElse(id);
  }

  boolean isBot(String id) {
    return id.equals(bot.id());
  }

  String botId() {
    return bot.id();
  }

  /** The login name that payloads carry. */
  static String handle(Persona persona) {
    return persona.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", ".");
  }
}
