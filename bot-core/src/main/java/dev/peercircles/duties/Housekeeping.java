package dev.peercircles.duties;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daily job that drops what is no longer needed and does the day's chores. One that fails does
 * not keep the others. What a chore left for later is done piece by piece until the next night; a
 * process that dies in between begins the night anew. One thread at a time.
 */
@Singleton
public final class Housekeeping {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final LocalTime AT = LocalTime.of(3, 30);

  private final List<PersonalData> stores;
  private final List<Chore> chores;
  private final InstantSource clock;
  private volatile boolean isOver = true;

  @Inject
  Housekeeping(Set<PersonalData> stores, Set<Chore> chores, InstantSource clock) {
    this.chores = chores.stream().sorted(Comparator.comparing(Chore::name)).toList();
    this.stores = stores.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
    this.clock = clock;
  }

  /** Does the day's work or a piece of it, outside any unit of work. Returns when it is due. */
  public Instant run() {
    var now = clock.instant();
    if (isOver) {
      stores.forEach(s -> expire(s, now));
      chores.forEach(c -> run(c, now));
    }
    var tonight = next(now);
    var back =
        chores.stream()
            .flatMap(c -> goOn(c).stream())
            .min(Comparator.naturalOrder())
            .filter(tonight::isAfter);
    isOver = back.isEmpty();
    return back.orElse(tonight);
  }

  /** Whether the last run left nothing for later. */
  public boolean isOver() {
    return isOver;
  }

  /** When it is due after this instant: 03:30 UTC. */
  public static Instant next(Instant now) {
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    var at = today.atTime(AT).toInstant(ZoneOffset.UTC);
    return at.isAfter(now) ? at : today.plusDays(1).atTime(AT).toInstant(ZoneOffset.UTC);
  }

  private static void run(Chore chore, Instant now) {
    try {
      chore.run(now);
    } catch (RuntimeException e) {
      log.error("{} failed; tomorrow again", chore.name(), e);
    }
  }

  private static Optional<Instant> goOn(Chore chore) {
    try {
      return chore.goOn();
    } catch (RuntimeException e) {
      log.error("{} failed half-way; tomorrow again", chore.name(), e);
      return Optional.empty();
    }
  }

  private static void expire(PersonalData store, Instant now) {
    try {
      int gone = store.expire(now);
      if (gone > 0) {
        log.info("retention: {} of {} dropped", gone, store.name());
      }
    } catch (RuntimeException e) {
      log.error("retention of {} failed; tomorrow again", store.name(), e);
    }
  }
}
