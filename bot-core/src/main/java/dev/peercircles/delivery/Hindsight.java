package dev.peercircles.delivery;

import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Says whether something was posted in its time by a process of which the database knows nothing.
 * Asks the platform: call it outside of units of work. Thread-safe.
 */
public final class Hindsight {
  private final Outbox outbox;
  private final PostIds ids;
  private final Wayfinder ways;

  @Inject
  Hindsight(Outbox outbox, PostIds ids, Wayfinder ways) {
    this.outbox = outbox;
    this.ids = ids;
    this.ways = ways;
  }

  /** It can't be said now; later it can. */
  public static final class CannotSayYet extends RuntimeException {
    CannotSayYet(DeliveryFailure why) {
      super("what stands there can't be read now: " + why);
    }
  }

  /**
   * Whether a post of an occurrence stands there, forgotten.
   *
   * @param due when the occurrence fell due
   * @throws CannotSayYet if the platform does not answer
   */
  public boolean stands(Post post, Instant due) {
    var since = outbox.forgottenSince(due);
    return since.isPresent()
        && ways.find(post) instanceof Way.Open way
        && stands(post, way, since.get());
  }

  private boolean stands(Post post, Way.Open way, Instant since) {
    var planned = new PlannedPost(ids.of(post.key()), post, PostState.UNKNOWN, 0);
    var dispatch = ways.dispatch(planned, way);
    return switch (way.platform()
        .lookFor(dispatch, since, r -> outbox.isAnothers(planned.id(), r))) {
      case Sighting.Found _ -> true;
      case Sighting.Absent _, Sighting.Repeatable _ -> false;
      case Sighting.CannotSay(var why) -> unreadable(why);
    };
  }

  /** Where nobody may look, nobody can post either. */
  private static boolean unreadable(DeliveryFailure why) {
    return switch (why) {
      case DeliveryFailure.TryLater _, DeliveryFailure.Unknown _ -> throw new CannotSayYet(why);
      case DeliveryFailure.Forbidden _, DeliveryFailure.Gone _ -> false;
    };
  }
}
