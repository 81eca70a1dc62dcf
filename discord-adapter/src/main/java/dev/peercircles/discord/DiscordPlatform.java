package dev.peercircles.discord;

import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.DeliveryFailure.TryLater;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.Outcome.Delivered;
import dev.peercircles.delivery.Receipt;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/**
 * Discord as the courier knows it. One post is one request, with the post's id as nonce; what has
 * to stand before it (a thread, a direct conversation) can be asked for again without harm.
 */
final class DiscordPlatform implements ChatPlatform {
  private static final int THREAD_EXISTS = 160004;

  private final JdaConnection connection;
  private final DiscordRenderer renderer;
  private final RateGate gate;

  @Inject
  DiscordPlatform(JdaConnection connection, DiscordRenderer renderer, RateGate gate) {
    this.connection = connection;
    this.renderer = renderer;
    this.gate = gate;
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    var pause = gate.pause();
    if (pause.isPresent()) {
      return new TryLater(pause.get(), "Discord asks this bot to wait (429)");
    }
    return connection.jda().map(jda -> send(jda, dispatch)).orElseGet(Failures::offline);
  }

  private Outcome send(JDA jda, Dispatch dispatch) {
    var calls = new DiscordCalls(jda);
    try {
      return switch (dispatch.address()) {
        case Address.ToHome(var home) -> post(calls, home.channel(), dispatch);
        case Address.ToPerson(var account) -> direct(calls, account.id(), dispatch);
        case Address.Below(var parent) -> below(jda, calls, parent, dispatch);
        case Address.InPlaceOf(var original) -> edit(calls, original, dispatch);
      };
    } catch (RejectedExecutionException e) {
      // JDA is being shut down and took nothing.
      return Failures.offline();
    }
  }

  private Outcome post(DiscordCalls calls, String channel, Dispatch dispatch) {
    var message = renderer.render(dispatch.message(), dispatch.accounts());
    try {
      return new Delivered(new Receipt(channel, calls.post(channel, message, dispatch.id())));
    } catch (RateLimitedException | ErrorResponseException e) {
      return Failures.whileSending(e);
    }
  }

  private Outcome direct(DiscordCalls calls, String user, Dispatch dispatch) {
    String channel;
    try {
      channel = calls.direct(user);
    } catch (RateLimitedException | ErrorResponseException e) {
      return Failures.ofRepeatable(e);
    }
    return post(calls, channel, dispatch);
  }

  private Outcome below(JDA jda, DiscordCalls calls, Receipt parent, Dispatch dispatch) {
    // A thread made from a message has the message's id.
    if (jda.getThreadChannelById(parent.message()) == null) {
      var failure = openThread(calls, parent);
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return post(calls, parent.message(), dispatch);
  }

  private static Optional<Outcome> openThread(DiscordCalls calls, Receipt parent) {
    try {
      var name = ThreadName.from(calls.firstWords(parent.channel(), parent.message()));
      calls.thread(parent.channel(), parent.message(), name);
      return Optional.empty();
    } catch (RateLimitedException e) {
      return Optional.of(Failures.ofRepeatable(e));
    } catch (ErrorResponseException e) {
      return e.getErrorCode() == THREAD_EXISTS
          ? Optional.empty()
          : Optional.of(Failures.ofRepeatable(e));
    }
  }

  private Outcome edit(DiscordCalls calls, Receipt original, Dispatch dispatch) {
    var message = renderer.render(dispatch.message(), dispatch.accounts());
    try {
      calls.edit(original.channel(), original.message(), message);
      return new Delivered(original);
    } catch (RateLimitedException | ErrorResponseException e) {
      // The same edit once more changes nothing, so there is no doubt to keep.
      return Failures.ofRepeatable(e);
    }
  }
}
