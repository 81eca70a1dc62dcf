package dev.peercircles.storage;

import dev.peercircles.health.Finding;
import dev.peercircles.health.Probe;
import dev.peercircles.storage.engine.Executions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports posts whose fate is unknown, and what is due but does not run. */
final class StorageProbe implements Probe {
  private static final Duration LATE = Duration.ofMinutes(5);
  private static final int NAMED = 5;

  private final Storage storage;
  private final SqlOutbox outbox;
  private final Executions executions;
  private final InstantSource clock;

  @Inject
  StorageProbe(Storage storage, SqlOutbox outbox, Executions executions, InstantSource clock) {
    this.storage = storage;
    this.outbox = outbox;
    this.executions = executions;
    this.clock = clock;
  }

  @Override
  public List<Finding> look() {
    return Stream.of(unknown(), overdue()).flatMap(Optional::stream).toList();
  }

  private Optional<Finding> unknown() {
    var keys = outbox.unknown();
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    var named = String.join(", ", keys.subList(0, Math.min(NAMED, keys.size())));
    return Optional.of(
        new Finding(
            keys.size() == 1
                ? "One post may or may not have been sent: " + named
                : keys.size() + " posts may or may not have been sent, among them " + named,
            "The bot looks for them. If it stays so, look into the log for what keeps it from"
                + " looking."));
  }

  /** What fell due while nothing ran is done in the first minutes; before that it says nothing. */
  private Optional<Finding> overdue() {
    Instant late = clock.instant().minus(LATE);
    if (storage.opened().isAfter(late)) {
      return Optional.empty();
    }
    return executions
        .next()
        .filter(at -> at.isBefore(late))
        .map(at ->
            new Finding(
                "Something has been due since " + at + " and has not been done.",
                "See the log for what keeps the bot busy; then start it again."));
  }
}
