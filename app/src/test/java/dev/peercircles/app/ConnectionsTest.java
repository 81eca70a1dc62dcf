package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import dev.peercircles.circles.Platform;
import dev.peercircles.health.NotReady;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connecting to platforms that refuse the bot's token. */
@Timeout(60)
class ConnectionsTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  private final Semaphore tried = new Semaphore(0);
  private final CountDownLatch connected = new CountDownLatch(1);
  private volatile boolean good;

  private static final class Refused extends NotReady {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("SLACK_BOT_TOKEN is wrong", "copy it again", false);
    }
  }

  @Test
  void shouldServeThePlatformWhoseTokenWasWrongOnceItIsRightWithoutAStart() throws Exception {
    try (var connections = connections(List.of(fickle(), willing()))) {
      connections.open();
      tried.acquire(3);
      assertThat(connected.getCount()).isEqualTo(1);

      good = true;

      assertThat(connected.await(30, TimeUnit.SECONDS)).isTrue();
      tried.drainPermits();
      assertThat(tried.tryAcquire(SHORT.multipliedBy(10).toMillis(), TimeUnit.MILLISECONDS))
          .as("tried again though it stands")
          .isFalse();
    }
  }

  @Test
  void shouldNotTryInAHurryWhatOnlySomebodyCanMend() throws Exception {
    try (var connections = new Connections(List.of(fickle(), willing()), Guice.createInjector())) {
      connections.open();
      tried.acquire();

      assertThat(tried.tryAcquire(SHORT.multipliedBy(10).toMillis(), TimeUnit.MILLISECONDS))
          .isFalse();
    }
  }

  @Test
  void shouldEndWhereEveryPlatformRefuses() {
    try (var connections = connections(List.of(fickle()))) {
      assertThatThrownBy(connections::open).isInstanceOf(Refused.class);
    }
  }

  private static Connections connections(List<Link> links) {
    return new Connections(links, Guice.createInjector(), SHORT);
  }

  private Link fickle() {
    return new Link(
        Platform.SLACK,
        _ -> {},
        _ -> {
          tried.release();
          if (!good) {
            throw new Refused();
          }
          connected.countDown();
        },
        _ -> false,
        _ -> {});
  }

  private static Link willing() {
    return new Link(Platform.DISCORD, _ -> {}, _ -> {}, _ -> false, _ -> {});
  }
}
