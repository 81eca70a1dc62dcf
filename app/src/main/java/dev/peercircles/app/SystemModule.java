package dev.peercircles.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.peercircles.delivery.Jitter;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostIds;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The one place where the wall clock and randomness come from. */
final class SystemModule extends AbstractModule {
  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

  private final InstantSource clock;

  private SystemModule(InstantSource clock) {
    this.clock = clock;
  }

  /** The machine's own clock. */
  static InstantSource clock() {
    return InstantSource.system();
  }

  /** With the machine's clock, or one that a rehearsal moves. */
  static SystemModule with(InstantSource clock) {
    return new SystemModule(clock);
  }

  @Override
  protected void configure() {
    bind(InstantSource.class).toInstance(clock);
    // For what must not be guessed.
    bind(RandomGenerator.class).toInstance(new SecureRandom());
  }

  @Provides
  Jitter jitter() {
    return new SecureRandom()::nextDouble;
  }

  @Provides
  PostIds postIds() {
    var random = new SecureRandom();
    return () ->
        new PostId(
            random
                .ints(24, 0, BASE_32.length())
                .mapToObj(i -> String.valueOf(BASE_32.charAt(i)))
                .collect(Collectors.joining()));
  }
}
