package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds how posts get to where they go, and puts together what platforms are asked to send. */
final class Wayfinder {
  private final Circles circles;
  private final AddressBook addresses;
  private final Qualms qualms;
  private final InstantSource clock;
  private final Map<Platform, ChatPlatform> platforms;

  @Inject
  Wayfinder(
      Circles circles,
      AddressBook addresses,
      Qualms qualms,
      InstantSource clock,
      Set<ChatPlatform> platforms) {
    this.circles = circles;
    this.addresses = addresses;
    this.qualms = qualms;
    this.clock = clock;
    this.platforms =
        platforms.stream().collect(Collectors.toMap(ChatPlatform::platform, Function.identity()));
  }

  Way find(Post post) {
    return circles
        .configured(post.circle())
        .map(circle -> find(post, circle))
        .orElseGet(() -> new Way.Closed("its circle is no longer configured"));
  }

  private Way find(Post post, Circle circle) {
    var platform = Optional.ofNullable(platforms.get(circle.home().platform()));
    if (platform.isEmpty()) {
      return new Way.Closed("the bot is not connected to its platform");
    }
    return switch (addresses.find(circle, post.destination())) {
      case Itinerary.Never(var reason) -> new Way.Closed(reason);
      case Itinerary.TooEarly _ -> new Way.TooEarly();
      case Itinerary.Ready(var address) ->
          new Way.Open(
              platform.get(), circle, address, addresses.place(circle, post.destination()));
    };
  }

  /** Looks whether a post stands there that was perhaps, or is said to have been, sent. */
  Sighting look(PlannedPost planned, Way.Open way) {
    return look(planned, way, planned.sentFrom().orElse(planned.post().notBefore()));
  }

  /**
   * The same of one whose attempts nobody recorded.
   *
   * @param from when the first can have begun
   */
  Sighting look(PlannedPost planned, Way.Open way, Instant from) {
    return way.platform()
        .lookFor(dispatch(planned, way), from, r -> addresses.isAnothers(planned.id(), r));
  }

  Dispatch dispatch(PlannedPost planned, Way.Open way) {
    var message =
        planned.watch() == Watch.AGAIN
            ? DeliveryTexts.again(planned.post().message(), way.platform().platform())
            : planned.post().message();
    return new Dispatch(
        planned.id(),
        addresses.bears(planned),
        way.address(),
        message,
        addresses.mentioned(way.circle(), message),
        qualms.undisturbed(message, way.circle(), clock.instant()));
  }
}
