package dev.peercircles.storage;

import dev.peercircles.health.Timepiece;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The clock of the PostgreSQL server, which decides: whoever takes over from us goes by it as well.
 */
record DatabaseClock(PostgresSource source) implements Timepiece {
  @Override
  public String whose() {
    return "the database's";
  }

  @Override
  public Duration tolerance() {
    return ClockDrift.TOO_MUCH;
  }

  @Override
  public boolean decides() {
    return true;
  }

  @Override
  public Optional<Duration> ahead(InstantSource machine) {
    try {
      return Optional.of(ClockDrift.measured(source, machine));
    } catch (DatabaseAway e) {
      return Optional.empty();
    }
  }
}
