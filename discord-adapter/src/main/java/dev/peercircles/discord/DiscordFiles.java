package dev.peercircles.discord;

import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Handed;
import dev.peercircles.messages.Attachment;
import jakarta.inject.Inject;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/**
 * Hands a file to one person in their conversation with the bot, which needs no right of the guild.
 * One request that sends, never repeated. Blocks; only on virtual threads.
 */
final class DiscordFiles {
  @Inject
  DiscordFiles() {}

  Handed hand(JDA jda, String user, Attachment file, String words) {
    var calls = new DiscordCalls(jda);
    String channel;
    try {
      channel = calls.direct(user);
    } catch (RateLimitedException | ErrorResponseException e) {
      return meaning(Failures.ofRepeatable(e));
    }
    try {
      calls.post(channel, words, file);
      return Handed.DELIVERED;
    } catch (RateLimitedException | ErrorResponseException e) {
      return meaning(Failures.whileSending(e));
    }
  }

  private static Handed meaning(DeliveryFailure failure) {
    return switch (failure) {
      case DeliveryFailure.TryLater _ -> Handed.NOT_NOW;
      case DeliveryFailure.Unknown _ -> Handed.UNCLEAR;
      case DeliveryFailure.Gone _ -> Handed.CLOSED;
      case DeliveryFailure.Forbidden(var _, var _, var extent) ->
          extent == DeliveryFailure.Extent.PERSON ? Handed.CLOSED : Handed.NOT_ALLOWED;
    };
  }
}
