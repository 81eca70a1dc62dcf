package dev.peercircles.delivery;

import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says whether something was posted in its time by a process of which the database knows nothing.
 * Asks the platform, no faster than it allows: call it outside of units of work. Thread-safe.
 */
@Singleton
public final class Hindsight {
  private static final Duration LONGEST = Duration.ofDays(7);

  /** So many answers are kept at the most, for whoever has to come back for another one. */
  private static final int MOST = 1_000;

  private final Outbox outbox;
  private final PostIds ids;
  private final Wayfinder ways;
  private final Gate gate;
  private final InstantSource clock;
  private final Map<PostId, Boolean> answers = new ConcurrentHashMap<>();

  @Inject
  Hindsight(Outbox outbox, PostIds ids, Wayfinder ways, Gate gate, InstantSource clock) {
    this.outbox = outbox;
    this.ids = ids;
    this.ways = ways;
    this.gate = gate;
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
   * @throws ComeBack if it may not be asked just now
   */
  public boolean stands(Post post, Instant due) {
    var since = outbox.forgottenSince(due);
    return since.isPresent()
        && ways.find(post) instanceof Way.Open way
        && stands(post, way, since.get());
  }

  private boolean stands(Post post, Way.Open way, Instant since) {
    var planned = new PlannedPost(ids.of(post.key()), post, PostState.UNKNOWN, 0);
    return Optional.ofNullable(answers.get(planned.id()))
        .orElseGet(() -> remembered(planned, looked(planned, way, since)));
  }

  private boolean remembered(PlannedPost planned, boolean stands) {
    if (answers.size() >= MOST) {
      answers.clear();
    }
    answers.put(planned.id(), stands);
    return stands;
  }

  private boolean looked(PlannedPost planned, Way.Open way, Instant since) {
    var lanes = Lanes.toLook(way);
    var now = clock.instant();
    var slot = gate.passBack(planned, way, lanes, now);
    if (slot.isAfter(now)) {
      throw new ComeBack(slot);
    }
    return switch (ways.look(planned, way, since)) {
      case Sighting.Found _ -> answered(way, lanes, true);
      case Sighting.Absent _ -> answered(way, lanes, false);
      case Sighting.Repeatable _ -> false;
      case Sighting.CannotSay(var why) -> {
        gate.learn(way, lanes, Optional.of(why), clock.instant());
        yield unreadable(why, planned.post());
      }
    };
  }

  private boolean answered(Way.Open way, Lanes lanes, boolean stands) {
    gate.learn(way, lanes, Optional.empty(), clock.instant());
    return stands;
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
