package dev.peercircles.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.peercircles.delivery.Jitter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The one place where the wall clock and randomness come from. */
final class SystemModule extends AbstractModule {
  private final InstantSource clock;
  private final RandomGenerator chance;

  private SystemModule(InstantSource clock, RandomGenerator chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /** Chance that nobody can guess. */
  static RandomGenerator chance() {
    return new SecureRandom();
  }

  /** Chance that falls the same way each time: for rehearsals, which guard nothing. */
  static RandomGenerator chance(long seed) {
    return new Lots(seed, Random::new);
  }

  /** The machine's own clock. */
  static InstantSource clock() {
    return InstantSource.system();
  }

  /** Goes as time passes, whatever the machine's clock is set to; what it shows means nothing. */
  static InstantSource steady() {
    return () -> Instant.EPOCH.plusNanos(System.nanoTime());
  }

  /** With the machine's clock and chance, or those of a rehearsal. */
  static SystemModule with(InstantSource clock, RandomGenerator chance) {
    return new SystemModule(clock, chance);
  }

  @Override
  protected void configure() {
    bind(InstantSource.class).toInstance(clock);
    bind(RandomGenerator.class).toInstance(chance);
  }

  @Provides
  Jitter jitter() {
    return chance::nextDouble;
  }
}
