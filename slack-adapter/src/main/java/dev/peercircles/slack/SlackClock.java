package dev.peercircles.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.peercircles.health.Timepiece;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slack's clock, as the head of its answers shows it. */
final class SlackClock implements Timepiece {
  /** Longer under way than this, an answer says little about what time it is. */
  private static final Duration TELLING = Duration.ofSeconds(10);

  private final MethodsClient bot;

  @Inject
  SlackClock(SlackApi api) {
    this(api.bot());
  }

  SlackClock(MethodsClient bot) {
    this.bot = bot;
  }

  @Override
  public String whose() {
    return "Slack's";
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
    try {
      var asked = machine.instant();
      var headers = bot.authTest(r -> r).getHttpResponseHeaders();
      var answered = machine.instant();
      return Duration.between(asked, answered).compareTo(TELLING) < 0
          ? date(headers).map(theirs -> Duration.between(theirs, answered))
          : Optional.empty();
    } catch (IOException | SlackApiException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(h -> "date".equalsIgnoreCase(h.getKey()))
        .flatMap(h -> h.getValue().stream())
        .flatMap(value -> parsed(value).stream())
        .findFirst();
  }

  private static Optional<Instant> parsed(String date) {
    try {
      var there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(there.toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
