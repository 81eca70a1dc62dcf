package dev.peercircles.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** When the database last refused to write, and since when it does again and again. Thread-safe. */
final class Refusals {
  /** So long after the last one it counts as going on: others may have had luck in between. */
  private static final Duration GOING_ON = Duration.ofMinutes(5);

  private final AtomicReference<Optional<Refusal>> last = new AtomicReference<>(Optional.empty());

  /**
   * The database did not write.
   *
   * @param since the first one of those that are no more than five minutes apart
   * @param last the newest of them
   */
  record Refusal(Instant since, Instant last, String reason) {
    private boolean goesOn(Instant now) {
      return now.isBefore(last.plus(GOING_ON));
    }
  }

  void note(Instant now, String reason) {
    last.updateAndGet(before ->
        Optional.of(
            new Refusal(
                before.filter(r -> r.goesOn(now)).map(Refusal::since).orElse(now), now, reason)));
  }

  /** What goes on by now. */
  Optional<Refusal> lately(Instant now) {
    return last.get().filter(r -> r.goesOn(now));
  }
}
