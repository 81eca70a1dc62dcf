package dev.peercircles.slack;

/** The bot's ear in a Slack workspace. Thread-safe. */
public interface SlackConnection {

  /**
   * Connects, and stays connected until stopped. Returns when the first connection stands, or after
   * some seconds without one: it goes on trying, and says so in the log.
   *
   * @throws SlackNotReady if Slack refuses a token, with the cure
   */
  void start();

  /** Takes nothing more in, lets what is under way end (some seconds at most), and hangs up. */
  void stop();
}
