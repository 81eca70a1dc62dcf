package dev.peercircles.slack;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.health.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack for an address to connect to. Thread-safe. */
final class Tickets {
  private static final Logger LOG = LoggerFactory.getLogger(Tickets.class);
  private static final String CURE =
      "Check SLACK_APP_TOKEN: on api.slack.com/apps open the app, choose Basic Information, and"
          + " under App-Level Tokens make one with connections:write; and see that Socket Mode is"
          + " on.";

  /** Whatever else Slack says may pass by itself. */
  private static final Set<String> FINAL =
      Set.of(
          "access_denied",
          "account_inactive",
          "forbidden_team",
          "invalid_auth",
          "missing_scope",
          "no_permission",
          "not_allowed_token_type",
          "not_authed",
          "token_expired",
          "token_revoked");

  private final SlackApi api;
  private final SlackSettings settings;

  Tickets(SlackApi api, SlackSettings settings) {
    this.api = api;
    this.settings = settings;
  }

  Ticket draw() {
    try {
      var answer = api.slack().methods().appsConnectionsOpen(r -> r.token(settings.appToken()));
      return answer.isOk()
          ? new Ticket.Address(answer.getUrl())
          : meaning(SlackFailures.of(answer));
    } catch (SlackApiException e) {
      return meaning(SlackFailures.of(e));
    } catch (IOException | RuntimeException e) {
      return later(Duration.ZERO, "no answer: " + e.getClass().getSimpleName());
    }
  }

  private static Ticket meaning(DeliveryFailure failure) {
    return switch (failure) {
      case DeliveryFailure.Forbidden(var reason, var _, var _) ->
          FINAL.contains(reason)
              ? new Ticket.Refused(new Finding("Slack refuses a connection (" + reason + ")", CURE))
              : later(Duration.ZERO, reason);
      case DeliveryFailure.Gone(var reason) -> later(Duration.ZERO, reason);
      case DeliveryFailure.Unknown(var reason) -> later(Duration.ZERO, reason);
      case DeliveryFailure.TryLater(var pause, var reason, var _) -> later(pause, reason);
    };
  }

  private static Ticket later(Duration pause, String reason) {
    LOG.warn("No connection to Slack: {}", reason);
    return new Ticket.Later(pause);
  }
}
