package dev.peercircles.discord;

import dev.peercircles.health.Timepiece;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/** Discord's clock, as the head of its answers shows it. */
final class DiscordClock implements Timepiece {
  /** Longer under way than this, an answer says little about what time it is. */
  private static final Duration TELLING = Duration.ofSeconds(10);

  private final JdaConnection connection;

  @Inject
  DiscordClock(JdaConnection connection) {
    this.connection = connection;
  }

  @Override
  public String whose() {
    return "Discord's";
  }

  @Override
  public Duration tolerance() {
    return Duration.ofMinutes(2);
  }

  @Override
  public boolean decides() {
    return false;
  }

  @Override
  public Optional<Duration> ahead(InstantSource machine) {
    return connection.jda().flatMap(jda -> ahead(jda, machine));
  }

  private static Optional<Duration> ahead(JDA jda, InstantSource machine) {
    try {
      var asked = machine.instant();
      Optional<Instant> theirs = new DiscordCalls(jda).date();
      var answered = machine.instant();
      return Duration.between(asked, answered).compareTo(TELLING) < 0
          ? theirs.map(at -> Duration.between(at, answered))
          : Optional.empty();
    } catch (RateLimitedException
        | ErrorResponseException
        | RejectedExecutionException
        | CancellationException e) {
      // The latter two while JDA is being shut down.
      return Optional.empty();
    }
  }
}
