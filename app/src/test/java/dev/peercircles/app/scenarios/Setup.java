package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration of a scenario. The usual one: Ana (host), Bo (deputy), Chi, Dev and Eli are
 * peers, Lena is their boss, Mia and Tom peers of another circle if there is one. They meet on
 * Thursdays at 12:30 in Berlin; the check-in opens on Monday at 09:30 and closes on Wednesday at
 * 18:00; the circle has been going on for some weeks. It begins on Sunday evening, 11 October 2026.
 */
final class Setup {
  /** The usual circle's id. */
  static final String PEERS = "peers";

  /** A channel that is no circle's, in which lunches are announced. */
  static final String LUNCHROOM = "lunchroom";

  /** That channel, in a value. */
  static final String LUNCHROOM_HERE = "<lunchroom>";

  private static final List<String> PEOPLE =
      List.of("ana", "bo", "chi", "dev", "eli", "mia", "tom", "lena");

  private final Map<String, Map<String, String>> people = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> circles = new LinkedHashMap<>();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final Map<String, String> programme = new LinkedHashMap<>();
  private String start = "2026-10-11T20:00";

  private Setup() {}

  static Setup usual() {
    var setup = new Setup();
    PEOPLE.forEach(id -> setup.people.put(id, new LinkedHashMap<>(Map.of("reports_to", "lena"))));
    setup.person("lena", "reports_to", "").person("lena", "level", "5");
    setup.circles.put(PEERS, meeting("EM Berlin", "[ana, bo, chi, dev, eli]", "ana", "bo"));
    return setup;
  }

  /** Keys of a circle that meets on Thursdays. */
  static Map<String, String> meeting(String name, String members, String host, String deputy) {
    var keys = new LinkedHashMap<String, String>();
    keys.put("name", name);
    keys.put("members", members);
    keys.put("host", host);
    keys.put("deputy", deputy);
    keys.put("max_level_span", "1");
    keys.put("purpose", "Solve what we are really stuck on");
    keys.put("outcome", "problem-solving");
    keys.put("from", "\"2026-09-07\"");
    keys.put("until", "\"2026-12-31\"");
    keys.put(
        "meeting",
        "{ when: { every: week, day: thursday, at: \"12:30\" }, lasts: PT45M,"
            + " where: https://meet.example/em }");
    keys.put(
        "checkin",
        "{ opens: { before_meeting: P3D, at: \"09:30\" },"
            + " closes: { before_meeting: P1D, at: \"18:00\" }, prompts: [live-problem] }");
    return keys;
  }

  /** A check-in with this word more. */
  static String checkin(String more) {
    return "{ opens: { before_meeting: P3D, at: \"09:30\" },"
        + " closes: { before_meeting: P1D, at: \"18:00\" }, prompts: [live-problem], "
        + more
        + " }";
  }

  /** Keys of a circle that writes. */
  static Map<String, String> written(String name, String members, String host, String deputy) {
    var keys = meeting(name, members, host, deputy);
    keys.put("meeting", "none");
    keys.put(
        "checkin",
        "{ opens: { day: monday, at: \"09:30\" }, closes: { day: wednesday, at: \"18:00\" },"
            + " prompts: [live-problem] }");
    return keys;
  }

  /** Sets a key of the usual circle. */
  Setup with(String key, String value) {
    return circle(PEERS, Map.of(key, value));
  }

  /** Sets keys of a circle. */
  Setup circle(String id, Map<String, String> keys) {
    circles.computeIfAbsent(id, _ -> new LinkedHashMap<>()).putAll(keys);
    return this;
  }

  /** Sets a key of a person; an empty value takes it away. */
  Setup person(String id, String key, String value) {
    var keys = people.computeIfAbsent(id, _ -> new LinkedHashMap<>());
    if (value.isEmpty()) {
      keys.remove(key);
    } else {
      keys.put(key, value);
    }
    return this;
  }

  /** Adds a section at the top. */
  Setup section(String key, String value) {
    sections.put(key, value);
    return this;
  }

  /** Adds a key to the programme. */
  Setup programme(String key, String value) {
    programme.put(key, value);
    return this;
  }

  Setup begins(String local) {
    start = local;
    return this;
  }

  LocalDateTime start() {
    return LocalDateTime.parse(start);
  }

  List<String> people() {
    return List.copyOf(people.keySet());
  }

  List<String> circles() {
    return List.copyOf(circles.keySet());
  }

  List<String> members(String circle) {
    var members = circles.getOrDefault(circle, Map.of()).getOrDefault("members", "[]");
    if (members.equals("channel")) {
      return people.keySet().stream().filter(p -> !p.equals("lena")).toList();
    }
    return List.of(members.replaceAll("[\\[\\] ]", "").split(",", -1));
  }

  ZoneId zoneOf(String person) {
    var zone = people.getOrDefault(person, Map.of()).getOrDefault("zone", "Europe/Berlin");
    return ZoneId.of(zone);
  }

  boolean hasLunchroom() {
    return circles.values().stream()
        .flatMap(keys -> keys.values().stream())
        .anyMatch(v -> v.contains(LUNCHROOM_HERE));
  }

  /** Everything as YAML. */
  String yaml(Platform platform) {
    var yaml = new StringBuilder();
    yaml.append("programme:\n  name: Scenarios\n  zone: Europe/Berlin\n");
    yaml.append("  admins: [lena]\n  authority: reporting-lines\n");
    yaml.append("  care: https://intranet.example/speak-up\n");
    programme.forEach((key, value) -> yaml.append("  " + key + ": " + value + "\n"));
    yaml.append("platforms:\n  slack: { workspace: T0SCENARIO }\n");
    yaml.append("  discord: { guild: \"112233445566778899\" }\n");
    yaml.append("storage: sqlite:circles.db\n");
    sections.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
    yaml.append("people:\n");
    people.forEach((id, keys) -> person(yaml, id, keys));
    yaml.append("circles:\n");
    circles.forEach((id, keys) -> circle(yaml, id, keys, platform));
    return yaml.toString();
  }

  private static void person(StringBuilder yaml, String id, Map<String, String> keys) {
    yaml.append("  ").append(id).append(":\n");
    key(yaml, "name", name(id));
    if (!keys.containsKey("level")) {
      key(yaml, "level", "3");
    }
    key(yaml, "slack", Accounts.of(Platform.SLACK, id));
    key(yaml, "discord", "\"" + Accounts.of(Platform.DISCORD, id) + "\"");
    keys.forEach((key, value) -> key(yaml, key, value));
  }

  private static void circle(
      StringBuilder yaml, String id, Map<String, String> keys, Platform platform) {
    yaml.append("  ").append(id).append(":\n");
    key(
        yaml,
        "home",
        switch (platform) {
          case SLACK -> "{ slack: " + Accounts.channel(platform, id) + " }";
          case DISCORD -> "{ discord: \"" + Accounts.channel(platform, id) + "\" }";
        });
    keys.forEach(
        (key, value) -> key(yaml, key, value.replace(LUNCHROOM_HERE, lunchroom(platform))));
  }

  private static String lunchroom(Platform platform) {
    var channel = Accounts.channel(platform, LUNCHROOM);
    return switch (platform) {
      case SLACK -> "{ slack: " + channel + " }";
      case DISCORD -> "{ discord: \"" + channel + "\" }";
    };
  }

  private static void key(StringBuilder yaml, String key, String value) {
    yaml.append("    ").append(key).append(": ").append(value).append('\n');
  }

  static String name(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }
}
