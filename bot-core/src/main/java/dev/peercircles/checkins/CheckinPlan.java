package dev.peercircles.checkins;

import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A circle's weekly check-in, from the configuration.
 *
 * @param rounds the dates that name its rounds: the unmoved dates of the meeting, or a written
 *     circle's closing day
 * @param opens when a round opens, counted back from its date
 * @param closes when it closes, counted back from its date
 * @param written whether the circle meets in writing only, so that its agenda is a digest at
 *     closing
 * @param reveal when answers are shown
 * @param nudge whether those who said nothing are reminded, privately and once
 * @param prompts names of the sets from which its questions come
 * @param grace how late the weekly post is still worth it
 */
public record CheckinPlan(
    Recurrence rounds,
    Before opens,
    Before closes,
    boolean written,
    Reveal reveal,
    boolean nudge,
    List<String> prompts,
    Grace grace) {
  public CheckinPlan {
    prompts = List.copyOf(prompts);
    if (!closes.of(LocalDate.EPOCH).isAfter(opens.of(LocalDate.EPOCH))) {
      throw new IllegalArgumentException("a check-in closes after it opens");
    }
  }

  /**
   * A local time some calendar days before a round's date.
   *
   * @param days how many calendar days before, 0 to 6
   * @param at local time of the circle
   */
  public record Before(int days, LocalTime at) {
    public Before {
      if (days < 0 || days > 6) {
        throw new IllegalArgumentException("0 to 6 days before, not " + days);
      }
    }

    /** The local date and time for the round of this date. */
    public LocalDateTime of(LocalDate round) {
      return round.minusDays(days).atTime(at);
    }
  }

  /** When answers are shown. */
  public enum Reveal {
    /** As they come, under their author's name. */
    AT_ONCE,
    /** All together at closing. */
    AT_CLOSE
  }
}
