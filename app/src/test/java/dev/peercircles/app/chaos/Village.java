package dev.peercircles.app.chaos;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.discord.DiscordGuild;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A simulated Slack and a simulated Discord with a circle on each. They outlive the bot. */
final class Village implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final String TEAM = "T0VILLAGE1";
  private static final String ADMIN = "U0KIM00001";
  private static final String GUILD = "112233445566778899";

  private final SlackWorld slack;
  private final DiscordWorld discord;

  Village(InstantSource clock) {
    slack = SlackWorld.start(clock, SlackWorkspace.of(TEAM, "Village", "/circle"));
    discord = DiscordWorld.start(clock, DiscordGuild.named(GUILD, "Village"));
    slack.addPerson(Persona.of(ADMIN, "Kim"));
    Group.ALL.forEach(this::settle);
  }

  private void settle(Group group) {
    var world = world(group);
    group.members().forEach(p -> world.addPerson(Persona.of(p.account(), p.name())));
    var accounts = group.members().stream().map(Group.Person::account).collect(Collectors.toSet());
    world.addChannel(new ChannelSpec(group.channel(), group.id(), true, true, accounts));
    world.addChannel(new ChannelSpec(group.board(), group.id() + "-lunch", true, true, accounts));
  }

  ChatWorld world(Group group) {
    return group.platform().equals("slack") ? slack : discord;
  }

  List<ChatWorld> worlds() {
    return List.of(slack, discord);
  }

  /** Whether these words stood in a message that the bot posted for others. */
  boolean hasSeen(String words) {
    return worlds().stream()
        .flatMap(w -> w.happenings().stream())
        .filter(h -> h.what() == Happening.What.POSTED)
        .flatMap(h -> h.message().stream())
        .anyMatch(m -> m.onlyFor().isEmpty() && m.text().contains(words));
  }

  boolean busy() {
    return slack.busy() || discord.busy();
  }

  /** What a bot needs to be told to find these two. */
  Map<String, String> environment() {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.botToken(),
        "SLACK_APP_TOKEN", slack.appToken(),
        "SLACK_API_URL", slack.apiUrl(),
        "DISCORD_TOKEN", discord.botToken(),
        "DISCORD_API_URL", discord.restUrl(),
        "DISCORD_GATEWAY_URL", discord.gatewayUrl());
  }

  /** What must not stand in a log. */
  static List<String> secrets() {
    return List.of("xoxb-", "xapp-", "simulated.", People.WORDS, People.STORY);
  }

  /**
   * The configuration.
   *
   * @param storage on this database
   * @param monday of the first week
   */
  static String yaml(String storage, LocalDate monday) {
    var people = new StringBuilder();
    var circles = new StringBuilder();
    for (var group : Group.ALL) {
      for (var person : group.members()) {
        people.append(
            "  %s: { name: %s, level: 3, reports_to: kim, %s: \"%s\" }%n"
                .formatted(person.id(), person.name(), group.platform(), person.account()));
      }
      circles.append(circle(group, monday));
    }
    return """
    programme:
      name: Village
      zone: %s
      authority: reporting-lines
      admins: [kim]
      care: https://care.example/village
    platforms: { slack: { workspace: %s }, discord: { guild: "%s" } }
    storage: "%s"
    story_keys: story-keys
    people:
      kim: { name: Kim, level: 5, slack: %s }
    %sdefaults:
      from: "2026-09-07"
      until: "2027-01-31"
      purpose: Come back after every fall
      outcome: problem-solving
      meeting: { when: { every: week, day: thursday, at: "12:30" }, lasts: PT45M }
      checkin:
        opens: { before_meeting: P3D, at: "09:30" }
        closes: { before_meeting: P1D, at: "18:00" }
    circles:
    %s\
    """
        .formatted(ZONE, TEAM, GUILD, storage, ADMIN, people, circles);
  }

  private static String circle(Group group, LocalDate monday) {
    var members = group.members().stream().map(Group.Person::id).collect(Collectors.joining(", "));
    return """
      %s:
        name: %s
        home: { %s: "%s" }
        members: [%s]
        host: %s
        deputy: %s
        meeting: { where: "https://meet.example/%s" }
        stories: { sponsor: %s }
        rotations:
          lunch:
            when: { every: week, day: %s, at: "12:30", from: "%s" }
            lead: P14D
            announce_in: { %s: "%s" }
    """
        .formatted(
            group.id(),
            group.name(),
            group.platform(),
            group.channel(),
            members,
            group.host().id(),
            group.members().get(1).id(),
            group.id(),
            group.goesFirst() ? "required" : "optional",
            group.lunch().toString().toLowerCase(Locale.ROOT),
            Lunch.first(group, monday),
            group.platform(),
            group.board());
  }

  @Override
  public void close() {
    slack.close();
    discord.close();
  }
}
