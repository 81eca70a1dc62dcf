package dev.peercircles.app;

import dev.peercircles.circles.Platform;
import dev.peercircles.discord.DiscordSettings;
import dev.peercircles.programme.Programme;
import dev.peercircles.slack.SlackSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The platforms' tokens, from the environment: never from YAML. */
final class Tokens {
  private static final String SLACK_WHERE =
      "api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token";
  private static final String SLACK_APP_WHERE =
      "api.slack.com/apps → your app → Basic Information → App-Level Tokens (connections:write)";
  private static final String DISCORD_WHERE =
      "discord.com/developers/applications → your application → Bot → Reset Token";

  private final Programme programme;
  private final Map<String, String> environment;

  Tokens(Programme programme, Map<String, String> environment) {
    this.programme = programme;
    this.environment = Map.copyOf(environment);
  }

  /** What lacks: the variable, and where to get it. Empty if all is there. */
  List<String> missing() {
    return wanted()
        .filter(w -> value(w.variable()).isEmpty())
        .map(w -> w.variable() + " is not set. Get it at " + w.where())
        .toList();
  }

  /** The links to the platforms on which circles live. Call only if nothing is {@link #missing}. */
  List<Link> links() {
    var links = new ArrayList<Link>();
    if (lives(Platform.SLACK)) {
      links.add(Link.slack(slack(), programme));
    }
    if (lives(Platform.DISCORD)) {
      links.add(Link.discord(discord()));
    }
    return links;
  }

  private record Wanted(String variable, String where) {}

  private Stream<Wanted> wanted() {
    var slack =
        Stream.of(
            new Wanted("SLACK_BOT_TOKEN", SLACK_WHERE),
            new Wanted("SLACK_APP_TOKEN", SLACK_APP_WHERE));
    var discord = Stream.of(new Wanted("DISCORD_TOKEN", DISCORD_WHERE));
    return Stream.concat(
        lives(Platform.SLACK) ? slack : Stream.of(),
        lives(Platform.DISCORD) ? discord : Stream.of());
  }

  private SlackSettings slack() {
    return new SlackSettings(
        value("SLACK_BOT_TOKEN").orElseThrow(),
        value("SLACK_APP_TOKEN").orElseThrow(),
        workspace(Platform.SLACK),
        value("SLACK_API_URL").orElse(SlackSettings.SLACK));
  }

  private DiscordSettings discord() {
    return new DiscordSettings(
        value("DISCORD_TOKEN").orElseThrow(),
        workspace(Platform.DISCORD),
        value("DISCORD_API_URL"),
        value("DISCORD_GATEWAY_URL"));
  }

  private String workspace(Platform platform) {
    return Optional.ofNullable(programme.workspaces().get(platform)).orElseThrow();
  }

  private boolean lives(Platform platform) {
    return programme.circles().stream().anyMatch(c -> c.home().platform() == platform);
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(v -> !v.isBlank());
  }
}
