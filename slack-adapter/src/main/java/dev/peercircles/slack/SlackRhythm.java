package dev.peercircles.slack;

import java.time.Duration;

/**
 * How long a connection's waits are, in real time. Shorter in tests.
 *
 * @param look how often to look whether a connection is silently dead; looking takes three seconds
 *     at most, so it is noticed within both together
 * @param rest how long to leave Slack alone after a refusal that only a person can change
 * @param linger how long a connection that Slack wants to close stays open beside its successor;
 *     Slack closes it itself some ten seconds after its warning
 * @param recount how long a connection stays while somebody else seems to listen: Slack counts
 *     connections for a new one only
 * @param life after how long a connection gives way to another one anyway: the buffers of the
 *     libraries and of TLS keep what came in last, with its sender, and go with the connection
 */
record SlackRhythm(Duration look, Duration rest, Duration linger, Duration recount, Duration life) {
  static final SlackRhythm USUAL =
      new SlackRhythm(
          Duration.ofSeconds(20),
          Duration.ofMinutes(10),
          Duration.ofSeconds(15),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  /** How long a connection stays if nothing ends it. */
  Duration stay(boolean othersListen) {
    return othersListen ? recount : life;
  }

  /** The same, looking this often. */
  SlackRhythm looking(Duration often) {
    return new SlackRhythm(often, rest, linger, recount, life);
  }

  /** The same, resting this long. */
  SlackRhythm resting(Duration time) {
    return new SlackRhythm(look, time, linger, recount, life);
  }

  /** The same, counting this often, and leaving this long after that. */
  SlackRhythm counting(Duration often, Duration leaving) {
    return new SlackRhythm(look, rest, leaving, often, life);
  }

  /** The same, with connections that give way after this time. */
  SlackRhythm living(Duration time) {
    return new SlackRhythm(look, rest, linger, recount, time);
  }
}
