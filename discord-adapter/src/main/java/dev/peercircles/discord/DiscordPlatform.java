package dev.peercircles.discord;

import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.DeliveryFailure.TryLater;
import dev.peercircles.delivery.DeliveryFailure.Why;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.Outcome.Delivered;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/**
 * Discord as the courier knows it. One post is one request, with the post's id as nonce; what has
 * to stand before it (a thread, a direct conversation) can be asked for again without harm.
 */
final class DiscordPlatform implements ChatPlatform {
  private static final int THREAD_EXISTS = 160004;

  /** Discord remembers nonces for some minutes; nobody promises how many. */
  private static final Duration NONCES_LAST = Duration.ofSeconds(60);

  private static final Duration WORTH_ANOTHER_LOOK = Duration.ofMinutes(1);

  private final JdaConnection connection;
  private final DiscordRenderer renderer;
  private final RateGate gate;
  private final DiscordTime time;
  private final InstantSource clock;

  @Inject
  DiscordPlatform(
      JdaConnection connection,
      DiscordRenderer renderer,
      RateGate gate,
      DiscordTime time,
      InstantSource clock) {
    this.connection = connection;
    this.renderer = renderer;
    this.gate = gate;
    this.time = time;
    this.clock = clock;
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    var pause = gate.pause();
    if (pause.isPresent()) {
      return everythingWaits(pause.get());
    }
    return connection.jda().map(jda -> send(jda, dispatch)).orElseGet(Failures::offline);
  }

  @Override
  public Sighting lookFor(Dispatch dispatch, Instant from, Predicate<Receipt> others) {
    var age = Duration.between(from, clock.instant());
    if (!age.isNegative() && age.compareTo(NONCES_LAST) < 0) {
      return new Sighting.Repeatable();
    }
    return gate.pause()
        .<Sighting>map(pause -> new Sighting.CannotSay(everythingWaits(pause)))
        .or(() -> connection.jda().map(jda -> lookFor(jda, dispatch, from, others)))
        .orElseGet(() -> new Sighting.CannotSay(Failures.offline()));
  }

  private static DeliveryFailure everythingWaits(Duration pause) {
    return new TryLater(pause, "Discord asks this bot to wait (429)", Why.LIMITED_EVERYWHERE);
  }

  /** Once more if only the answers told that our clock had been ahead. */
  private Sighting lookFor(JDA jda, Dispatch dispatch, Instant from, Predicate<Receipt> others) {
    var first = time.of(from);
    var sighting = search(jda, dispatch, first, others);
    return sighting instanceof Sighting.Absent
            && time.of(from).isBefore(first.minus(WORTH_ANOTHER_LOOK))
        ? search(jda, dispatch, time.of(from), others)
        : sighting;
  }

  private Sighting search(JDA jda, Dispatch dispatch, Instant first, Predicate<Receipt> others) {
    var search = new PostSearch(jda, dispatch.id(), renderer.looks(dispatch), first, others);
    try {
      return switch (dispatch.address()) {
        case Address.ToHome(var home) -> search.in(home.channel());
        case Address.ToPerson(var account) -> search.directly(account.id());
        case Address.Below(var parent) -> search.inThread(parent.message());
        case Address.InPlaceOf _ -> new Sighting.Repeatable();
      };
    } catch (RejectedExecutionException e) {
      return new Sighting.CannotSay(Failures.offline());
    }
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
    var message = renderer.render(dispatch);
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
    var message = renderer.render(dispatch);
    try {
      calls.edit(original.channel(), original.message(), message);
      return new Delivered(original);
    } catch (RateLimitedException | ErrorResponseException e) {
      // Once more changes nothing, but a newer edit must not overtake one that may be under way.
      return Failures.whileSending(e);
    }
  }
}
