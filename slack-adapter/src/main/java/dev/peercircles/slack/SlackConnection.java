package dev.peercircles.slack;

/** The bot's ear in a Slack workspace. Thread-safe. */
public interface SlackConnection {

  /**
   * Connects, and stays connected until stopped. Returns when the first connection stands, or after
   * some seconds without one: it goes on trying, less and less often, and says so in the log. Where
   * Slack says that only a person can help (Socket Mode switched off, a token revoked), it says
   * what to do and tries again every ten minutes only.
   *
   * @throws SlackNotReady if Slack refuses a token from the start, with the cure
   */
  void start();

  /** Takes nothing more in, lets what is under way end (some seconds at most), and hangs up. */
  void stop();
}
