package dev.peercircles.slack;

import dev.peercircles.circles.Platform;
import dev.peercircles.health.Finding;
import dev.peercircles.notices.Notice;
import dev.peercircles.notices.Notices;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether somebody else listens with our token: Slack says at each hello how many connections the
 * app has, and gives whatever people write to any one of them. Keeps numbers only, of now.
 * Thread-safe.
 */
@Singleton
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private static final Finding SOMEBODY =
      new Finding(
          "Slack: this app has more connections than this bot opened, so forms may reach somebody"
              + " else",
          "Stop any other process that runs with SLACK_APP_TOKEN. If there is none, make a new"
              + " app-level token and delete the old one. Until Slack counts only our own, the"
              + " story boxes rest.");

  private final Set<SlackSocket> ours = ConcurrentHashMap.newKeySet();
  private final Runnable tell;
  private volatile boolean others;

  @Inject
  Listeners(Notices notices) {
    this(() -> notices.tell(new Notice.Overheard(Platform.SLACK)));
  }

  /** Over what is to be done when somebody else does. */
  Listeners(Runnable tell) {
    this.tell = tell;
  }

  /**
   * One of ours was greeted.
   *
   * @param connections how many the app has by Slack's count, this one included
   */
  void greeted(SlackSocket socket, int connections) {
    ours.add(socket);
    boolean before = others;
    others = connections > ours.size();
    if (others) {
      LOG.warn("{}. Cure: {}", SOMEBODY.what(), SOMEBODY.cure());
    }
    if (others && before) {
      // Once may be a connection of ours that broke and that Slack still counts.
      tell.run();
    }
  }

  void left(SlackSocket socket) {
    ours.remove(socket);
  }

  /** Somebody else listens, or Slack still counts a connection that broke; until the next hello. */
  Optional<Finding> others() {
    return Optional.of(SOMEBODY).filter(_ -> others);
  }
}
