package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The accounts of the workspace, the app's bot among them. Guarded by the model's lock. */
final class People {
  private final Map<String, Persona> all = new LinkedHashMap<>();
  private final Map<String, JsonNode> quiet = new LinkedHashMap<>();
  private final Set<String> gone = new HashSet<>();
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

  /** The account is closed: it still has a name, but reads nothing any more. */
  void deactivate(String person) {
    gone.add(person);
  }

  boolean isGone(String person) {
    return gone.contains(person);
  }

  /** Whether the bot's direct messages reach somebody. */
  boolean reachable(Persona persona) {
    return persona.acceptsDirect() && !isGone(persona.id());
  }

  /** Remembers a person's do-not-disturb window. */
  void quiet(String person, Instant from, Instant until) {
    quiet.put(person, window(true, from.getEpochSecond(), until.getEpochSecond()));
  }

  /** A person's do-not-disturb window as Slack words it. */
  JsonNode quiet(String person) {
    return quiet.getOrDefault(person, window(false, 1, 1));
  }

  private static JsonNode window(boolean on, long from, long until) {
    return Json.object()
        .put("dnd_enabled", on)
        .put("next_dnd_start_ts", from)
        .put("next_dnd_end_ts", until);
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
