package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Circles;
import dev.peercircles.delivery.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Seals boxes anew at random moments though nothing changed, so that a write proves nothing. The
 * moments are drawn as they come and stand nowhere: one that the engine knew beforehand would tell
 * which writes are not of them. Whoever calls it waits {@link #pause} in between.
 */
public final class Stirring {
  /** So long a box rests on average. */
  private static final Duration MEAN = Duration.ofMinutes(40);

  private static final Duration MOST = Duration.ofHours(4);

  private final Circles circles;
  private final StoryPlans plans;
  private final StoryBoxes boxes;
  private final UnitOfWork work;
  private final RandomGenerator chance;

  @Inject
  Stirring(
      Circles circles,
      StoryPlans plans,
      StoryBoxes boxes,
      UnitOfWork work,
      RandomGenerator chance) {
    this.circles = circles;
    this.plans = plans;
    this.boxes = boxes;
    this.work = work;
    this.chance = chance;
  }

  /** How long to wait until the next: as likely to end at one moment as at any other. */
  public Duration pause() {
    double mean = (double) MEAN.toMillis() / Math.max(1, withBox().size());
    long millis = (long) (-Math.log(1 - chance.nextDouble()) * mean);
    return Duration.ofMillis(Math.min(millis, MOST.toMillis()));
  }

  /** Seals one of the boxes anew, an empty one too. */
  public void stir() {
    var all = withBox();
    if (!all.isEmpty()) {
      stir(all.get(chance.nextInt(all.size())).id());
    }
  }

  private void stir(CircleId circle) {
    try {
      work.run(() -> {
        boxes.seal(circle, boxes.open(circle));
        return circle;
      });
    } catch (OutOfReach e) {
      // Left as it is; whoever has its key stirs it.
    }
  }

  private List<Circle> withBox() {
    return circles.all().stream().filter(c -> plans.of(c.id()).isPresent()).toList();
  }
}
