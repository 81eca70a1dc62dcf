package dev.peercircles.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Samples;
import dev.peercircles.delivery.Alarms;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.messages.Destination;
import dev.peercircles.notices.Notice;
import dev.peercircles.stories.StoryPlan;
import dev.peercircles.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody else receives what people write: whoever hosts a story box is told. */
class EarsWatchTest {
  private static final Circle WITH_A_BOX = Samples.EM_BERLIN;
  private static final Circle WITHOUT = Samples.circle("leads", "Leads", "C0LEADS", "chi", "bo");
  private static final StoryPlan PLAN =
      new StoryPlan(
          5,
          2,
          4,
          true,
          List.of(LocalTime.NOON, LocalTime.of(17, 0)),
          14,
          URI.create("https://intranet.example/speak-up"));

  private final TestClock clock = TestClock.at("2026-10-27T09:00:00Z");
  private final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  private final FakeOutbox outbox = new FakeOutbox(work, new FakePostIds());
  private final FakeCircles circles =
      new FakeCircles()
          .with(WITH_A_BOX)
          .with(WITHOUT)
          .with(Samples.ANA)
          .with(Samples.BO)
          .with(Samples.CHI);
  private final EarsWatch watch =
      new EarsWatch(
          circles,
          id -> id.equals(WITH_A_BOX.id()) ? Optional.of(PLAN) : Optional.empty(),
          Alarms.over(outbox, circles),
          work,
          clock);

  @Test
  void shouldTellTheHostOfAStoryBoxOnceADay() {
    watch.take(new Notice.Overheard(Platform.SLACK));
    watch.take(new Notice.Overheard(Platform.SLACK));

    assertThat(outbox.posts())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.destination()).isEqualTo(new Destination.Direct(Samples.ANA.id()));
          assertThat(p.message().words()).contains("Slack counts more connections", "EM Berlin's");
        });

    clock.forward(Duration.ofDays(1));
    watch.take(new Notice.Overheard(Platform.SLACK));
    assertThat(outbox.posts()).hasSize(2);
  }

  @Test
  void shouldLeaveOtherPlatformsAndOtherNoticesAlone() {
    watch.take(new Notice.Overheard(Platform.DISCORD));
    watch.take(new Notice.ReadersChanged(new Home(Platform.SLACK, "C0EMBERLIN")));

    assertThat(outbox.posts()).isEmpty();
  }
}
