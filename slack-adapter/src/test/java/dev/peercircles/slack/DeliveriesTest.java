package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Deliveries deliveries = new Deliveries(nanos::get);
  private final AtomicInteger handled = new AtomicInteger();

  private final Callable<Boolean> work =
      () -> {
        handled.incrementAndGet();
        return true;
      };

  @Test
  void shouldHandleAnEventOnceHoweverOftenItComes() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(deliveries.once("Ev1", work)).isTrue();
    }
    assertThat(deliveries.once("Ev2", work)).isTrue();

    assertThat(handled).hasValue(2);
  }

  @Test
  void shouldTryAgainWhatFailedOrBroke() throws Exception {
    assertThat(deliveries.once("Ev1", () -> false)).isFalse();
    assertThatThrownBy(() ->
            deliveries.once(
                "Ev1",
                () -> {
                  throw new IllegalStateException("broke");
                }))
        .hasMessage("broke");

    assertThat(deliveries.once("Ev1", work)).isTrue();
    assertThat(handled).hasValue(1);
  }

  @Test
  void shouldLetASecondDeliveryWaitForTheFirst() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              deliveries.once(
                  "Ev1",
                  () -> {
                    begun.countDown();
                    return go.await(10, TimeUnit.SECONDS);
                  }));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      var second = threads.submit(() -> deliveries.once("Ev1", work));
      go.countDown();

      assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(handled).hasValue(0);
    }
  }

  @Test
  void shouldForgetAfterAnHour() throws Exception {
    deliveries.once("Ev1", work);
    nanos.addAndGet(Duration.ofMinutes(61).toNanos());
    deliveries.once("Ev1", work);

    assertThat(handled).hasValue(2);
  }
}
