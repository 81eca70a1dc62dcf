package dev.peercircles.slack;

import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.DeliveryFailure.Extent;
import dev.peercircles.delivery.DeliveryFailure.Forbidden;
import dev.peercircles.delivery.DeliveryFailure.Gone;
import dev.peercircles.delivery.DeliveryFailure.TryLater;
import dev.peercircles.delivery.DeliveryFailure.Unknown;
import dev.peercircles.delivery.DeliveryFailure.Why;
import java.time.Duration;
import java.util.Optional;

/** What Slack's error codes mean, and their cures in plain words. */
final class SlackCodes {
  static final String INVITE =
      "Invite the bot: open the channel in Slack and type /invite @Peer Circles there.";
  static final String UNARCHIVE =
      "Unarchive the channel, or give the circle another home in the YAML.";
  static final String TOKEN =
      "Check SLACK_BOT_TOKEN: on api.slack.com/apps open the app, choose OAuth & Permissions,"
          + " reinstall it and copy the Bot User OAuth Token.";

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private SlackCodes() {}

  /** What a refusal means for what was to be sent. */
  static DeliveryFailure meaning(String code, Optional<String> needed) {
    return switch (code) {
      // Slack says of the first two that the call may have worked nevertheless.
      case "internal_error", "fatal_error", "service_unavailable" -> new Unknown(code);
      case "request_timeout", "team_added_to_org", "accesslimited" ->
          new TryLater(A_MINUTE, code, Why.UNREACHABLE);
      case "is_archived" -> new Forbidden(code, UNARCHIVE, Extent.HOME);
      case "message_not_found", "thread_not_found", "edit_window_closed" -> new Gone(code);
      case "not_in_channel" -> new Forbidden(code, INVITE, Extent.HOME);
      case "channel_not_found" ->
          new Forbidden(
              code, INVITE + " If it is there, check the channel's id in the YAML.", Extent.HOME);
      case "missing_scope" ->
          new Forbidden(code, scope(needed.orElse("named in the manifest")), Extent.HOME);
      case "user_disabled",
          "user_not_found",
          "users_not_found",
          "user_not_visible",
          "cannot_dm_bot",
          "messages_tab_disabled" ->
          new Forbidden(
              code,
              "This person can't be reached directly: check their Slack id in the YAML, or take"
                  + " them out if they have left.",
              Extent.PERSON);
      case "invalid_auth",
          "not_authed",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "not_allowed_token_type" ->
          new Forbidden(code, TOKEN, Extent.PLATFORM);
      default -> isRestriction(code) ? restricted(code) : refused(code);
    };
  }

  /** A refusal that says nothing was done, and why is ours or Slack's to know. */
  static Forbidden refused(String code) {
    return new Forbidden(
        code, "Slack doesn't take this message as it is. Please report it with the code " + code);
  }

  static String scope(String scopes) {
    return "Add the scope "
        + scopes
        + ": on api.slack.com/apps open the app, choose OAuth & Permissions, add it under Bot"
        + " Token Scopes and reinstall the app.";
  }

  private static boolean isRestriction(String code) {
    return code.startsWith("restricted_action")
        || code.equals("no_permission")
        || code.equals("access_denied")
        || code.equals("ekm_access_denied")
        || code.equals("org_login_required")
        || code.equals("team_access_not_granted");
  }

  private static Forbidden restricted(String code) {
    return new Forbidden(
        code,
        "A setting of the workspace forbids it. Ask a workspace admin to let the app post in this"
            + " channel.",
        Extent.HOME);
  }
}
