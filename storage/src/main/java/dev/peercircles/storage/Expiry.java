package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.PersonalData;
import java.time.Instant;
import java.util.function.ToIntFunction;

/**
 * A rule of retention, in a unit of work of its own.
 *
 * @param name what it drops
 * @param units where it runs
 * @param rule drops what is due by an instant and returns how many rows went
 */
record Expiry(String name, UnitOfWork units, ToIntFunction<Instant> rule) implements PersonalData {
  @Override
  public int expire(Instant now) {
    return units.run(() -> rule.applyAsInt(now));
  }
}
