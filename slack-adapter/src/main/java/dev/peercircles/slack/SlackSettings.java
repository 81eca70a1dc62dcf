package dev.peercircles.slack;

import java.net.URI;

/**
 * How to reach a Slack workspace.
 *
 * @param botToken the bot's token, {@code xoxb-…}
 * @param appToken the app-level token with {@code connections:write}, {@code xapp-…}
 * @param team the workspace's id, {@code T…}; what comes from another one is not answered
 * @param apiUrl where the Web API answers, ending in a slash; {@value #SLACK} but in rehearsals
 */
public record SlackSettings(String botToken, String appToken, String team, String apiUrl) {
  /** Slack itself. */
  public static final String SLACK = "https://slack.com/api/";

  public SlackSettings {
    if (botToken.isBlank() || appToken.isBlank() || team.isBlank()) {
      throw new IllegalArgumentException("Slack needs a bot token, an app-level token and a team");
    }
    if (!apiUrl.endsWith("/")) {
      throw new IllegalArgumentException("the address of Slack's API ends in a slash: " + apiUrl);
    }
    URI.create(apiUrl);
  }

  /** Slack itself, for this workspace. */
  static SlackSettings of(String botToken, String appToken, String team) {
    return new SlackSettings(botToken, appToken, team, SLACK);
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "SlackSettings[team=" + team + ", apiUrl=" + apiUrl + "]";
  }
}
