package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.health.Finding;
import dev.peercircles.health.Probe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports that the database can't be written to: it is away, full, read-only or held by somebody.
 * Writes once each time it looks, and remembers what anybody else's writing met in the last five
 * minutes. The log says when it begins and when it is over. Thread-safe.
 */
@Singleton
public final class WriteProbe implements Probe {
  private static final Logger log = LoggerFactory.getLogger(WriteProbe.class);

  /** A row that is always there, changed into itself. */
  private static final String TOUCH =
      "update scheduled_tasks set priority = priority where task_name = 'retention'";

  private static final String CURE =
      "See that the database runs, that its disk has room, that it isn't read-only and that nobody"
          + " holds it with a long query. The bot goes on by itself.";

  private final Transactions transactions;
  private final InstantSource clock;
  private final AtomicBoolean said = new AtomicBoolean();

  @Inject
  WriteProbe(Storage storage, InstantSource clock) {
    this.transactions = storage.transactions();
    this.clock = clock;
  }

  @Override
  public List<Finding> look() {
    touch();
    var finding = transactions.refusals().lately(clock.instant()).map(WriteProbe::finding);
    tell(finding);
    return finding.stream().toList();
  }

  private void touch() {
    try {
      transactions.run(() -> transactions.write(h -> h.execute(TOUCH)));
    } catch (UnitOfWork.NotSaved e) {
      // Noted where it was refused.
      log.debug("a look at the database", e);
    }
  }

  private void tell(Optional<Finding> finding) {
    boolean before = said.getAndSet(finding.isPresent());
    if (finding.isPresent() && !before) {
      log.error("{} cure: {}", finding.get().what(), finding.get().cure());
    } else if (finding.isEmpty() && before) {
      log.info("the database can be written to again");
    }
  }

  private static Finding finding(Refusals.Refusal refusal) {
    return new Finding(
        "The database can't be written to since %s: %s. Nothing is sent that could not be recorded."
            .formatted(refusal.since().truncatedTo(ChronoUnit.SECONDS), refusal.reason()),
        CURE);
  }
}
