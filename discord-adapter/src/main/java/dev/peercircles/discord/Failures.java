package dev.peercircles.discord;

import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.DeliveryFailure.Extent;
import dev.peercircles.delivery.DeliveryFailure.Forbidden;
import dev.peercircles.delivery.DeliveryFailure.Gone;
import dev.peercircles.delivery.DeliveryFailure.TryLater;
import dev.peercircles.delivery.DeliveryFailure.Unknown;
import dev.peercircles.delivery.DeliveryFailure.Why;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.Response;

/** What a failed call to Discord means for a post. Names no person and no channel. */
final class Failures {
  private static final Duration NO_CONNECTION = Duration.ofSeconds(15);
  private static final String RIGHTS =
      "in the channel's settings, give the bot's role "
          + HomeRights.IN_WORDS
          + "; if it is no longer in the server, invite it again";

  private Failures() {}

  /** Of the call that sends. */
  static DeliveryFailure whileSending(Exception e) {
    return switch (e) {
      case RateLimitedException limited -> later(limited);
      case ErrorResponseException refused -> refused(refused);
      case RuntimeException bug -> throw bug;
      default -> new Unknown(e.getClass().getSimpleName());
    };
  }

  /**
   * Of a call that may be repeated at will (opening a thread or a direct conversation): the post is
   * not out, whatever became of the call.
   */
  static DeliveryFailure ofRepeatable(Exception e) {
    return switch (whileSending(e)) {
      case Unknown(var reason) -> new TryLater(NO_CONNECTION, reason, Why.UNREACHABLE);
      case TryLater later -> later;
      case Forbidden forbidden -> forbidden;
      case Gone gone -> gone;
    };
  }

  /** What happened, for the log: kinds and numbers, never words that a message holds. */
  static String inWords(Exception e) {
    return e instanceof ErrorResponseException refused
        ? "%d, %d".formatted(refused.getResponse().code, refused.getErrorCode())
        : e.getClass().getSimpleName();
  }

  /** Where it happened, for the log. */
  static String where(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .limit(12)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }

  /** There is no connection to send with. */
  static DeliveryFailure offline() {
    return new TryLater(NO_CONNECTION, "not connected to Discord", Why.UNREACHABLE);
  }

  private static DeliveryFailure later(RateLimitedException limited) {
    return new TryLater(Duration.ofMillis(limited.getRetryAfter()), "Discord asks to wait (429)");
  }

  private static DeliveryFailure refused(ErrorResponseException e) {
    int status = e.getResponse().code;
    if (status == Response.ERROR_CODE) {
      return e.getCause() instanceof Wire.NotSent
          ? new TryLater(NO_CONNECTION, "Discord can't be reached", Why.UNREACHABLE)
          : new Unknown("no answer from Discord");
    }
    if (status >= 500) {
      return new Unknown("Discord answered " + status);
    }
    return byCode(status, e.getErrorCode());
  }

  private static DeliveryFailure byCode(int status, int code) {
    return switch (code) {
      case 50007, 50278, 10007, 10013 ->
          new Forbidden(
              "direct messages closed (" + code + ")",
              "nothing to do; they can allow direct messages from members of the server",
              Extent.PERSON);
      case 10003 -> new Gone("the channel is no more (10003)");
      case 10008 -> new Gone("the message is no more (10008)");
      case 50083 -> new Gone("the thread is archived (50083)");
      case 160005 -> new Forbidden("the thread is locked (160005)", "unlock the thread");
      case 50001, 50013 -> new Forbidden("a right is missing (" + code + ")", RIGHTS, Extent.HOME);
      default -> byStatus(status, code);
    };
  }

  private static DeliveryFailure byStatus(int status, int code) {
    return switch (status) {
      case 401 ->
          new Forbidden(
              "Discord doesn't know the token (401)",
              "put the bot's current token in DISCORD_TOKEN",
              Extent.PLATFORM);
      case 403 -> new Forbidden("Discord refuses it (" + code + ")", RIGHTS, Extent.HOME);
      case 404 -> new Gone("what it was to go to is no more (" + code + ")");
      default ->
          new Forbidden(
              "Discord doesn't take the message (%d, %d)".formatted(status, code),
              "a defect of the bot: report it with these numbers");
    };
  }
}
