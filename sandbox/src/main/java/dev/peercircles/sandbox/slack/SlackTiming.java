package dev.peercircles.sandbox.slack;

import java.time.Duration;

/**
 * The real-time limits of the simulated platform.
 *
 * @param acknowledge how long the app may take to acknowledge (Slack: 3 s)
 * @param trigger how long a {@code trigger_id} lives (Slack: 3 s)
 * @param afterwards how long a person waits for words or a form after an acknowledgement that
 *     carried none, before they conclude that it was just taken
 */
public record SlackTiming(Duration acknowledge, Duration trigger, Duration afterwards) {

  /** Slack's own limits. */
  public static SlackTiming real() {
    return new SlackTiming(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofMillis(250));
  }

  /**
   * So long that only what hangs meets a limit: for rehearsals, whose clock stands still while the
   * app works, however slow the machine.
   */
  public static SlackTiming ample() {
    return new SlackTiming(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(10));
  }

  /** The same with another limit for acknowledgements. */
  public SlackTiming acknowledgedWithin(Duration limit) {
    return new SlackTiming(limit, trigger, afterwards);
  }

  /** The same with another life of triggers. */
  public SlackTiming triggersFor(Duration life) {
    return new SlackTiming(acknowledge, life, afterwards);
  }
}
