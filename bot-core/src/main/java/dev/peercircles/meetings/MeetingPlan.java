package dev.peercircles.meetings;

import dev.peercircles.schedule.Cadence;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When and where a circle meets, from the configuration.
 *
 * @param when on which days, at what local time of the circle
 * @param lasts how long
 * @param where the link to join, if there is one
 * @param agendaAt local time at which the agenda is posted on the day
 */
public record MeetingPlan(Cadence when, Duration lasts, Optional<URI> where, LocalTime agendaAt) {
  public MeetingPlan {
    if (lasts.isNegative() || lasts.isZero() || lasts.toHours() > 8) {
      throw new IllegalArgumentException("a meeting lasts minutes to hours: " + lasts);
    }
  }
}
