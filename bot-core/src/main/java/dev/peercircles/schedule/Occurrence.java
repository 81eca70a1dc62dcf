package dev.peercircles.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A dated due thing. Local time and zone are what is meant; the instant is derived at the last
 * step, so that changed rules of a zone are followed.
 *
 * @param key its name
 * @param due local date and time
 * @param zone the zone of that time
 * @param grace how late is still worth it
 */
public record Occurrence(OccurrenceKey key, LocalDateTime due, ZoneId zone, Grace grace)
    implements Comparable<Occurrence> {

  /** The instant: in a gap moved by the gap, in an overlap at the earlier offset. */
  public Instant at() {
    return due.atZone(zone).toInstant();
  }

  /** The first instant at which it is no longer worth doing. */
  public Instant graceEnds() {
    return grace.endsFor(due, zone);
  }

  @Override
  public int compareTo(Occurrence other) {
    int byTime = at().compareTo(other.at());
    return byTime != 0 ? byTime : key.toString().compareTo(other.key.toString());
  }
}
