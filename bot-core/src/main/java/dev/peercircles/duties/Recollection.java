package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.delivery.Hindsight;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Recalls what was done in its time and forgotten since. What is too late to be posted may stand in
 * the channel all the same, if the database was put back from a backup: then it was not missed.
 */
final class Recollection {
  private final Hindsight hindsight;

  @Inject
  Recollection(Hindsight hindsight) {
    this.hindsight = hindsight;
  }

  /**
   * What a duty must have decided about an occurrence that is beyond its grace; empty if nothing of
   * it stands in a channel. Its posts are looked for and never sent: they are too late. Call
   * outside of units of work.
   */
  Optional<Decision> of(Duty duty, Circle circle, Occurrence missed) {
    var then = duty.decide(circle, missed, new Moment(missed.at(), false));
    return witness(then, missed).filter(post -> hindsight.stands(post, missed.at())).isPresent()
        ? Optional.of(then)
        : Optional.empty();
  }

  /** The post that is the occurrence itself, if one bears its name; else the last in a channel. */
  private static Optional<Post> witness(Decision decision, Occurrence occurrence) {
    var channel = decision.posts().stream().filter(Recollection::isInChannel).toList();
    var name = occurrence.key().toString();
    return channel.stream()
        .filter(post -> post.key().value().equals(name))
        .findFirst()
        .or(() -> channel.isEmpty() ? Optional.empty() : Optional.of(channel.getLast()));
  }

  private static boolean isInChannel(Post post) {
    return switch (post.destination()) {
      case Destination.Channel _, Destination.Elsewhere _ -> true;
      case Destination.Direct _, Destination.Thread _, Destination.InPlaceOf _ -> false;
    };
  }
}
