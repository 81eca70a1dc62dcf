package dev.peercircles.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.peercircles.circles.Account;
import dev.peercircles.delivery.DeliveryFailure;
import java.io.IOException;
import java.time.Duration;

/** The direct conversations with people. They never change, so they are remembered. */
final class DirectChannels {
  private final MethodsClient bot;
  private final Cache<String, String> byUser = Caffeine.newBuilder().maximumSize(10_000).build();

  DirectChannels(MethodsClient bot) {
    this.bot = bot;
  }

  /** A conversation, or why there is none. */
  sealed interface Found {
    record Channel(String id) implements Found {}

    record None(DeliveryFailure failure) implements Found {}
  }

  Found with(Account account) {
    var known = byUser.getIfPresent(account.id());
    return known == null ? open(account.id()) : new Found.Channel(known);
  }

  private Found open(String user) {
    try {
      var answer = bot.conversationsOpen(r -> r.users(java.util.List.of(user)));
      if (!answer.isOk()) {
        return new Found.None(certain(SlackFailures.of(answer)));
      }
      byUser.put(user, answer.getChannel().getId());
      return new Found.Channel(answer.getChannel().getId());
    } catch (IOException | SlackApiException | RuntimeException e) {
      return new Found.None(certain(SlackFailures.of(e)));
    }
  }

  /** Whatever became of opening, the post itself was not sent. */
  private static DeliveryFailure certain(DeliveryFailure failure) {
    return switch (failure) {
      case DeliveryFailure.Unknown(var reason) ->
          new DeliveryFailure.TryLater(
              Duration.ofSeconds(30),
              "opening the conversation: " + reason,
              DeliveryFailure.Why.UNREACHABLE);
      case DeliveryFailure.TryLater _, DeliveryFailure.Forbidden _, DeliveryFailure.Gone _ ->
          failure;
    };
  }
}
