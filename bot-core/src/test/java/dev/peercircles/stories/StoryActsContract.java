package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.commands.Standing;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.stories.StoryActs.Act;
import dev.peercircles.stories.StoryActs.What;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every {@link StoryActs} does. */
public abstract class StoryActsContract {
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 29);

  /** The store under test. */
  protected abstract StoryActs store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void anActIsNotedOnceADayAndTheNewestComesFirst() {
    var paused = new Act(DAY, What.PAUSED, Standing.HOST);
    var removed = new Act(DAY.plusDays(1), What.REMOVED, Standing.DEPUTY);
    units()
        .run(() -> {
          store().note(CIRCLE, paused);
          store().note(CIRCLE, paused);
          store().note(CIRCLE, removed);
          return 1;
        });

    assertThat(store().of(CIRCLE)).containsExactly(removed, paused);
    assertThat(store().of(new CircleId("em-paris"))).isEmpty();
    assertThat(units().run(() -> store().dropBefore(DAY.plusDays(1)))).isEqualTo(1);
    assertThat(store().of(CIRCLE)).containsExactly(removed);
  }
}
