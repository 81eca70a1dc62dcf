package dev.peercircles.delivery;

import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says whether something was posted in its time by a process of which the database knows nothing.
 * Asks the platform: call it outside of units of work. Thread-safe.
 */
public final class Hindsight {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Outbox outbox;
  private final PostIds ids;
  private final Wayfinder ways;
  private final InstantSource clock;

  @Inject
  Hindsight(Outbox outbox, PostIds ids, Wayfinder ways, InstantSource clock) {
    this.outbox = outbox;
    this.ids = ids;
    this.ways = ways;
    this.clock = clock;
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
   * @throws CannotSayYet if the platform does not answer, or doesn't let the bot read there
   */
  public boolean stands(Post post, Instant due) {
    var since = outbox.forgottenSince(due);
    return since.isPresent()
        && ways.find(post) instanceof Way.Open way
        && stands(post, way, since.get());
  }

  private boolean stands(Post post, Way.Open way, Instant since) {
    var planned = new PlannedPost(ids.of(post.key()), post, PostState.UNKNOWN, 0);
    return switch (ways.look(planned, way, since)) {
      case Sighting.Found _ -> true;
      case Sighting.Absent _, Sighting.Repeatable _ -> false;
      case Sighting.CannotSay(var why) -> unreadable(why, post);
    };
  }

  /** What nobody may look at is waited for: a week, since somebody can repair it. */
  private boolean unreadable(DeliveryFailure why, Post post) {
    if (why instanceof DeliveryFailure.Gone
        || clock.instant().isAfter(post.expires().plus(LONGEST))) {
      return false;
    }
    throw new CannotSayYet(why);
  }
}
