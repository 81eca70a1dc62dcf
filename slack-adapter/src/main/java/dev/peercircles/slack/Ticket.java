package dev.peercircles.slack;

import dev.peercircles.health.Finding;
import java.time.Duration;

/** What Slack says when it is asked for a connection. */
sealed interface Ticket {
  /** An address, good for one connection. */
  record Address(String url) implements Ticket {}

  /**
   * None now.
   *
   * @param pause how long Slack wants to be left alone; zero if it didn't say
   */
  record Later(Duration pause) implements Ticket {}

  /** None until a person changes something. */
  record Refused(Finding finding) implements Ticket {}
}
