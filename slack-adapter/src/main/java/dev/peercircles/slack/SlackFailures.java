package dev.peercircles.slack;

import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.DeliveryFailure.TryLater;
import dev.peercircles.delivery.DeliveryFailure.Unknown;
import dev.peercircles.delivery.DeliveryFailure.Why;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a call's failure means for a post. What is not certain is unknown. */
final class SlackFailures {
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
  private static final int TOO_MANY = 429;

  private SlackFailures() {}

  /** A call that did not come back with an answer of Slack's. */
  static DeliveryFailure of(Exception failure) {
    return switch (failure) {
      case Reach.NeverSent e ->
          new TryLater(USUAL_PAUSE, "no connection: " + e.getMessage(), Why.UNREACHABLE);
      case SlackApiException e -> ofStatus(e);
      case IOException e -> new Unknown("lost on the way: " + e.getClass().getSimpleName());
      default -> new Unknown("unreadable answer: " + failure.getClass().getSimpleName());
    };
  }

  /** An answer of Slack's that says no. */
  static DeliveryFailure of(SlackApiTextResponse answer) {
    var code = Optional.ofNullable(answer.getError()).orElse("unnamed_error");
    var waits = Optional.ofNullable(answer.getHttpResponseHeaders()).map(h -> h.get("retry-after"));
    return isRateLimit(code)
        ? new TryLater(waits.map(SlackFailures::longest).orElse(USUAL_PAUSE), code)
        : SlackCodes.meaning(code, Optional.ofNullable(answer.getNeeded()));
  }

  private static DeliveryFailure ofStatus(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY) {
      return new TryLater(
          pause(e), "HTTP 429", e.getError() == null ? Why.LIMITED_EVERYWHERE : Why.LIMITED);
    }
    if (status >= 500) {
      return new Unknown("HTTP " + status);
    }
    return Optional.ofNullable(e.getError())
        .flatMap(error -> Optional.ofNullable(error.getError()))
        .map(code -> SlackCodes.meaning(code, Optional.ofNullable(e.getError().getNeeded())))
        .orElseGet(() -> SlackCodes.refused("HTTP " + status));
  }

  /** The larger of what header and body say. */
  private static Duration pause(SlackApiException e) {
    var header = e.getResponse().headers("Retry-After");
    return longest(
        java.util.stream.Stream.concat(header.stream(), inBody(e.getResponseBody()).stream())
            .toList());
  }

  private static Optional<String> inBody(String body) {
    try {
      return Optional.of(JsonParser.parseString(body))
          .filter(json -> json.isJsonObject() && json.getAsJsonObject().has("retry_after"))
          .map(json -> json.getAsJsonObject().get("retry_after").getAsString());
    } catch (JsonSyntaxException | IllegalStateException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static Duration longest(List<String> seconds) {
    return seconds.stream()
        .flatMap(s -> seconds(s).stream())
        .max(Duration::compareTo)
        .orElse(USUAL_PAUSE);
  }

  private static Optional<Duration> seconds(String text) {
    try {
      return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text.strip()) * 1000)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isRateLimit(String code) {
    return code.equals("ratelimited") || code.equals("rate_limited");
  }
}
