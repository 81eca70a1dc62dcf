package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} does. */
public abstract class UnitOfWorkContract {
  private static final Instant NOW = Instant.parse("2026-10-12T07:00:00Z");

  /** The units under test, whose clock stands at 2026-10-12T07:00:00Z. */
  protected abstract UnitOfWork units();

  /** Writes a word into a store of the same database. */
  protected abstract void write(String word);

  /** Words that are there. */
  protected abstract List<String> words();

  @Test
  void whatIsWrittenIsThereAfterwards() {
    var result = units().run(() -> writing("one", "two"));

    assertThat(result).isEqualTo("done");
    assertThat(words()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void whatIsWrittenCanBeReadInsideAtOnce() {
    var inside =
        units()
            .run(() -> {
              write("one");
              return words();
            });

    assertThat(inside).containsExactly("one");
  }

  @Test
  void aThrownExceptionTakesEverythingBackAndArrivesUnchanged() {
    var bug = new IllegalArgumentException("a bug");

    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  write("one");
                  throw bug;
                }))
        .isSameAs(bug);
    assertThat(words()).isEmpty();
  }

  @Test
  void anotherUnitInsideIsRefused() {
    assertThatThrownBy(() -> units().run(() -> units().run(() -> "never")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterAFailureTheNextUnitWorks() {
    assertThatThrownBy(() -> units().run(() -> units().run(() -> "never")));

    units().run(() -> writing("one"));

    assertThat(words()).containsExactly("one");
  }

  @Test
  void aWriteOutsideIsRefused() {
    assertThatThrownBy(() -> write("one")).isInstanceOf(IllegalStateException.class);
    assertThat(words()).isEmpty();
  }

  @Test
  void itMayStillCommitAtTheLastInstant() {
    units().run(Optional.of(NOW), () -> writing("one"));

    assertThat(words()).containsExactly("one");
  }

  @Test
  void oneThatIsTooLateIsNotSaved() {
    assertThatThrownBy(() -> units().run(Optional.of(NOW.minusMillis(1)), () -> writing("one")))
        .isInstanceOf(UnitOfWork.NotSaved.class);
    assertThat(words()).isEmpty();
  }

  @Test
  void nobodyElseSeesWhatIsNotCommitted() throws Exception {
    var written = new CountDownLatch(1);
    var looked = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var unit =
          threads.submit(() ->
              units()
                  .run(() -> {
                    write("one");
                    written.countDown();
                    await(looked);
                    throw new IllegalStateException("taken back");
                  }));
      await(written);
      if (readersSeeOnlyWhatIsCommitted()) {
        assertThat(words()).isEmpty();
      }
      looked.countDown();
      assertThatThrownBy(() -> unit.get(10, TimeUnit.SECONDS)).hasMessageContaining("taken back");
    }
    assertThat(words()).isEmpty();
  }

  /** Whether reads beside a unit see only what is committed; a store in memory may not bother. */
  protected boolean readersSeeOnlyWhatIsCommitted() {
    return true;
  }

  private String writing(String... some) {
    List.of(some).forEach(this::write);
    return "done";
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
