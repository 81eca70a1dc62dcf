package dev.peercircles.duties;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daily job that drops what is no longer needed and does the day's chores. One that fails does
 * not keep the others.
 */
@Singleton
public final class Housekeeping {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final LocalTime AT = LocalTime.of(3, 30);

  private final List<PersonalData> stores;
  private final List<Chore> chores;
  private final InstantSource clock;

  @Inject
  Housekeeping(Set<PersonalData> stores, Set<Chore> chores, InstantSource clock) {
    this.chores = chores.stream().sorted(Comparator.comparing(Chore::name)).toList();
    this.stores = stores.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
    this.clock = clock;
  }

  /** Does the day's work, outside any unit of work. Returns when it is next due. */
  public Instant run() {
    var now = clock.instant();
    stores.forEach(s -> expire(s, now));
    chores.forEach(c -> run(c, now));
    return next(now);
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
