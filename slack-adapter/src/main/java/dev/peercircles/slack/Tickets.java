package dev.peercircles.slack;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.delivery.DeliveryFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack for an address to connect to. Each is good for one connection. Thread-safe. */
final class Tickets {
  private static final Logger LOG = LoggerFactory.getLogger(Tickets.class);
  private static final String CURE =
      "check SLACK_APP_TOKEN: on api.slack.com/apps open the app, choose Basic Information, and"
          + " under App-Level Tokens make one with connections:write; and see that Socket Mode is"
          + " on.";

  private final AtomicReference<Optional<String>> refusal = new AtomicReference<>(Optional.empty());
  private final SlackApi api;
  private final SlackSettings settings;

  Tickets(SlackApi api, SlackSettings settings) {
    this.api = api;
    this.settings = settings;
  }

  /** An address; empty if there is none now, which the log explains. */
  Optional<String> draw() {
    refusal.set(Optional.empty());
    try {
      var answer = api.slack().methods().appsConnectionsOpen(r -> r.token(settings.appToken()));
      if (answer.isOk()) {
        return Optional.of(answer.getUrl());
      }
      explain(SlackFailures.of(answer));
    } catch (IOException | SlackApiException | RuntimeException e) {
      explain(SlackFailures.of(e));
    }
    return Optional.empty();
  }

  /** Why Slack refuses for good, as of the last time; empty if it did not. */
  Optional<SlackNotReady> refusal() {
    return refusal
        .get()
        .map(r -> new SlackNotReady("Slack refuses a connection (" + r + ")", CURE));
  }

  private void explain(DeliveryFailure failure) {
    switch (failure) {
      case DeliveryFailure.Forbidden(var reason, var _, var _) -> {
        refusal.set(Optional.of(reason));
        LOG.error("Slack refuses a connection ({}): {}", reason, CURE);
      }
      case DeliveryFailure.Gone(var reason) -> LOG.warn("No connection to Slack: {}", reason);
      case DeliveryFailure.Unknown(var reason) -> LOG.warn("No connection to Slack: {}", reason);
      case DeliveryFailure.TryLater(var _, var reason, var _) ->
          LOG.warn("No connection to Slack: {}", reason);
    }
  }
}
