package dev.peercircles.discord;

/** The bot's one connection to its guild. Started and stopped by whoever runs the process. */
public interface DiscordConnection {

  /**
   * Connects and publishes the commands if they changed; returns when people can use them. Blocks
   * for a minute at most.
   *
   * @throws DiscordNotReady if that can't be, with the cure. It may be tried again
   */
  void start();

  /**
   * Returns once Discord has ended the connection for good, at run time, and it has to be started
   * again; or once it was stopped.
   *
   * @return whether it was ended by Discord
   */
  boolean awaitEnd() throws InterruptedException;

  /** Lets answers under way finish, a few seconds at most, and disconnects. Idempotent. */
  void stop();
}
