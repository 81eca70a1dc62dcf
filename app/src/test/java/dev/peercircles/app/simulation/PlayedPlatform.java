package dev.peercircles.app.simulation;

import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import dev.peercircles.messages.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** A platform as the adapters show it to the core, with everything that can go wrong on the way. */
final class PlayedPlatform implements ChatPlatform {
  private static final Duration NONCES_LAST = Duration.ofMinutes(3);
  private static final Duration NONCES_TRUSTED = Duration.ofSeconds(60);
  private static final Duration SLACKNESS = Duration.ofMinutes(2);
  private static final Duration SLACK_LOOKS_BACK = Duration.ofDays(1);

  private final Platform platform;
  private final Stage stage;
  private final Life life;

  /** How far our clock has been ahead of the platform's, as its answers tell. */
  private Duration ahead = Duration.ZERO;

  PlayedPlatform(Platform platform, Stage stage, Life life) {
    this.platform = platform;
    this.stage = stage;
    this.life = life;
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public boolean losesWhatItTook() {
    return platform == Platform.SLACK && stage.has(Safeguard.AFTERCARE);
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    return stage.judged(() -> taken(dispatch));
  }

  private Outcome taken(Dispatch dispatch) {
    life.call("before a send");
    learnTheTime();
    var planned = stage.planned(dispatch.id());
    stage.zombies().wake(planned);
    var fault = stage.faults().next(platform, stage.truth().now());
    var outcome = send(dispatch, planned.post(), fault);
    stage.note("send " + planned.post().key() + " -> " + fault + " " + named(outcome));
    stage.zombies().sent(planned, outcome);
    life.call("after a send");
    return outcome;
  }

  private static String named(Outcome outcome) {
    return outcome instanceof Outcome.Delivered(var receipt)
        ? receipt.message()
        : outcome.getClass().getSimpleName();
  }

  private Outcome send(Dispatch dispatch, Post post, Faults.Kind fault) {
    return switch (fault) {
      case NONE -> accept(dispatch, post);
      case LOST_ANSWER -> lost(accept(dispatch, post));
      case LOST_REQUEST -> lost();
      case SERVER_ERROR -> stage.faults().coin() ? lost(accept(dispatch, post)) : lost();
      case TOO_MANY -> new DeliveryFailure.TryLater(stage.faults().pause(), "429");
      case FORBIDDEN -> {
        stage.watch().refused(post);
        yield forbidden(dispatch.address());
      }
    };
  }

  private static DeliveryFailure forbidden(Address address) {
    var extent =
        address instanceof Address.ToPerson
            ? DeliveryFailure.Extent.PERSON
            : DeliveryFailure.Extent.HOME;
    return new DeliveryFailure.Forbidden("403", "Invite the bot.", extent);
  }

  private static Outcome lost(Outcome accepted) {
    return accepted instanceof Outcome.Delivered ? lost() : accepted;
  }

  private static Outcome lost() {
    return new DeliveryFailure.Unknown("no answer");
  }

  private Outcome accept(Dispatch dispatch, Post post) {
    if (dispatch.address() instanceof Address.InPlaceOf(var original)) {
      return edit(original, dispatch);
    }
    if (dispatch.address() instanceof Address.Below(var parent)
        && stage.world().at(parent).isEmpty()) {
      return new DeliveryFailure.Gone("no such thread");
    }
    var now = stage.truth().now();
    return sameNonce(dispatch, now)
        .map(Outcome.Delivered::new)
        .orElseGet(() -> new Outcome.Delivered(appeared(dispatch, post, now)));
  }

  private Receipt appeared(Dispatch dispatch, Post post, Instant now) {
    var seen = stage.world().post(platform, dispatch, post, now);
    if (platform == Platform.SLACK && post.saidAgain() && isLost(dispatch.id(), now)) {
      stage.note("lost " + post.key());
      stage.world().lose(seen);
    } else {
      stage.watch().posted(seen, life.instant());
      stage.people().sees(seen);
    }
    return seen.receipt;
  }

  /** Only once: whether it stands there in the end is what the promise is about. */
  private boolean isLost(PostId id, Instant now) {
    return stage.planned(id).watch() != dev.peercircles.delivery.Watch.AGAIN
        && stage.faults().loses(now);
  }

  private Outcome edit(Receipt original, Dispatch dispatch) {
    var seen = stage.world().at(original);
    seen.ifPresent(s -> {
      s.message = dispatch.message();
      stage.people().sees(s);
    });
    return seen.isPresent()
        ? new Outcome.Delivered(original)
        : new DeliveryFailure.Gone("no such message");
  }

  private Optional<Receipt> sameNonce(Dispatch dispatch, Instant now) {
    return platform == Platform.DISCORD && stage.has(Safeguard.LOOK_UP)
        ? stage.world().in(dispatch.address()).stream()
            .filter(s -> s.id.equals(dispatch.id()))
            .filter(s -> s.at.plus(NONCES_LAST).isAfter(now))
            .map(s -> s.receipt)
            .findFirst()
        : Optional.empty();
  }

  @Override
  public Sighting lookFor(Dispatch dispatch, Instant from, Predicate<Receipt> others) {
    life.call("before a look");
    learnTheTime();
    var age = Duration.between(from, life.instant());
    if (platform == Platform.DISCORD && !age.isNegative() && age.compareTo(NONCES_TRUSTED) < 0) {
      stage.note("look " + dispatch.id() + " -> same nonce again");
      return new Sighting.Repeatable();
    }
    var sighting = look(dispatch, from, others);
    stage.note("look " + stage.name(dispatch.id()) + " -> " + named(sighting));
    return sighting;
  }

  private static String named(Sighting sighting) {
    return sighting.getClass().getSimpleName();
  }

  private Sighting look(Dispatch dispatch, Instant from, Predicate<Receipt> others) {
    return switch (stage.faults().next(platform, stage.truth().now())) {
      case NONE -> search(dispatch, first(from), others);
      case LOST_ANSWER, LOST_REQUEST, SERVER_ERROR ->
          new Sighting.CannotSay(new DeliveryFailure.Unknown("no answer"));
      case TOO_MANY ->
          new Sighting.CannotSay(new DeliveryFailure.TryLater(stage.faults().pause(), "429"));
      case FORBIDDEN -> new Sighting.CannotSay(forbidden(dispatch.address()));
    };
  }

  private void learnTheTime() {
    var now = Duration.between(stage.truth().now(), life.instant());
    ahead = now.compareTo(ahead) > 0 ? now : ahead;
  }

  private Instant first(Instant from) {
    return switch (platform) {
      case SLACK -> from.minus(SLACK_LOOKS_BACK);
      case DISCORD -> from.minus(ahead).minus(SLACKNESS);
    };
  }

  /** Both adapters know a post by what it bears: Slack's by metadata, Discord's by a mark. */
  private Sighting search(Dispatch dispatch, Instant first, Predicate<Receipt> others) {
    if (!stage.has(Safeguard.LOOK_UP)) {
      return new Sighting.Absent();
    }
    return stage.world().in(dispatch.address()).stream()
        .filter(s -> !s.at.isBefore(first))
        .filter(s -> s.id.equals(dispatch.id()) && !others.test(s.receipt))
        .findFirst()
        .<Sighting>map(s -> new Sighting.Found(s.receipt))
        .orElseGet(Sighting.Absent::new);
  }
}
