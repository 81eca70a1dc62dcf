package dev.peercircles.sandbox.slack;

import java.util.Locale;
import java.util.Set;

/**
 * A workspace with one app installed, as its manifest would say.
 *
 * @param teamId the workspace's id ({@code T…})
 * @param name its name; its lower-case letters make its domain
 * @param app ids of the installed app
 * @param scopes what the bot token may do
 * @param commands the app's slash commands with the leading slash; all escape their text ({@code
 *     should_escape})
 * @param events event types that the app asked for
 * @param timing real-time limits
 * @param paced whether Slack's rate limits hold, counted on the world's clock; a world whose clock
 *     stands still then takes one post a channel and no more
 */
public record SlackWorkspace(
    String teamId,
    String name,
    App app,
    Set<String> scopes,
    Set<String> commands,
    Set<String> events,
    SlackTiming timing,
    boolean paced) {

  /** An app's ids: its own, its bot user's and its bot's. */
  public record App(String id, String botUserId, String botId, String name) {}

  /** An app's tokens: the bot's ({@code xoxb-}) and the app-level one ({@code xapp-}). */
  public record Tokens(String bot, String app) {}

  private static final Set<String> USUAL_SCOPES =
      Set.of(
          "commands",
          "chat:write",
          "groups:read",
          "groups:history",
          "im:write",
          "im:history",
          "users:read",
          "dnd:read",
          "files:write");

  private static final Set<String> USUAL_EVENTS =
      Set.of(
          "app_home_opened",
          "member_joined_channel",
          "member_left_channel",
          "group_archive",
          "group_deleted",
          "user_change",
          "message.im",
          "tokens_revoked",
          "app_uninstalled");

  public SlackWorkspace {
    scopes = Set.copyOf(scopes);
    commands = Set.copyOf(commands);
    events = Set.copyOf(events);
  }

  /** A workspace with one app that owns one command, with the usual scopes and events. */
  public static SlackWorkspace of(String teamId, String name, String command) {
    return new SlackWorkspace(
        teamId,
        name,
        new App("A0SANDBOX1", "U0SANDBOT1", "B0SANDBOT1", "peercircles"),
        USUAL_SCOPES,
        Set.of(command),
        USUAL_EVENTS,
        SlackTiming.real(),
        false);
  }

  /** The same with other real-time limits. */
  public SlackWorkspace timed(SlackTiming other) {
    return new SlackWorkspace(teamId, name, app, scopes, commands, events, other, paced);
  }

  /** The same with other scopes granted. */
  public SlackWorkspace granting(Set<String> others) {
    return new SlackWorkspace(teamId, name, app, others, commands, events, timing, paced);
  }

  /** The same with other events subscribed. */
  public SlackWorkspace sending(Set<String> others) {
    return new SlackWorkspace(teamId, name, app, scopes, commands, others, timing, paced);
  }

  /** The same with Slack's rate limits in force. */
  public SlackWorkspace atSlacksPace() {
    return new SlackWorkspace(teamId, name, app, scopes, commands, events, timing, true);
  }

  String domain() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
  }
}
