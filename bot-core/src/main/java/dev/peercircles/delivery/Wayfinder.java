package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
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
