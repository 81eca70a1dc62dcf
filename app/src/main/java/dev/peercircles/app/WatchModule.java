package dev.peercircles.app;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.peercircles.health.ClockWatch;
import dev.peercircles.health.Probe;
import dev.peercircles.health.Timepiece;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;

/** Has this machine's clock watched, as a rehearsal's is not. */
final class WatchModule extends AbstractModule {
  private final InstantSource machine;
  private final InstantSource steady;

  WatchModule(InstantSource machine, InstantSource steady) {
    this.machine = machine;
    this.steady = steady;
  }

  @Override
  protected void configure() {
    var others = getProvider(Key.get(new TypeLiteral<Set<Timepiece>>() {}));
    OptionalBinder.newOptionalBinder(binder(), ClockWatch.class)
        .setBinding()
        .toProvider(() -> new ClockWatch(others.get(), machine, steady))
        .in(Singleton.class);
    Multibinder.newSetBinder(binder(), Probe.class).addBinding().to(ClockWatch.class);
  }
}
