package dev.peercircles.sandbox.discord;

import java.time.Duration;

/**
 * How long the people of the simulated guild wait, in real time.
 *
 * @param firstAnswer until an interaction must be acknowledged
 * @param deferred until the words promised by a deferred answer must be there
 * @param quiet until a deferral without words counts as all there is to come
 */
public record Patience(Duration firstAnswer, Duration deferred, Duration quiet) {

  /** Discord's 3 s, then 10 s for the words of a deferred answer, or 1 s where none may come. */
  public static Patience real() {
    return new Patience(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(1));
  }

  /**
   * So long that only what hangs meets a limit: for rehearsals, whose clock stands still while the
   * bot works, however slow the machine.
   */
  public static Patience ample() {
    return new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(10));
  }
}
