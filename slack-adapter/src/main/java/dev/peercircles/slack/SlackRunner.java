package dev.peercircles.slack;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.delivery.DeliveryFailure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs Bolt's app over Socket Mode. Bolt's own runner handles envelopes one at a time, dies of an
 * Error, and reconnects without pause or never.
 */
@Singleton
final class SlackRunner implements SlackConnection {
  private static final Logger LOG = LoggerFactory.getLogger(SlackRunner.class);
  private static final Duration LOOK = Duration.ofSeconds(20);

  private final BoltApps apps;
  private final SlackApi api;
  private final SlackSettings settings;
  private final Errands errands;
  private final Duration look;
  private Optional<SlackLife> life = Optional.empty();

  @Inject
  SlackRunner(BoltApps apps, SlackApi api, SlackSettings settings, Errands errands) {
    this(apps, api, settings, errands, LOOK);
  }

  SlackRunner(BoltApps apps, SlackApi api, SlackSettings settings, Errands errands, Duration look) {
    this.apps = apps;
    this.api = api;
    this.settings = settings;
    this.errands = errands;
    this.look = look;
  }

  @Override
  public synchronized void start() {
    if (life.isPresent()) {
      throw new IllegalStateException("already connected to Slack");
    }
    requireToken();
    var now = new SlackLife(apps.build(), api, settings, errands, look);
    now.begin();
    life = Optional.of(now);
  }

  /**
   * The connection needs the other token only: a wrong one would not show before the first post.
   */
  private void requireToken() {
    try {
      var answer = api.bot().authTest(r -> r);
      if (!answer.isOk()
          && SlackFailures.of(answer) instanceof DeliveryFailure.Forbidden(var reason, var cure, var _)) {
        throw new SlackNotReady("Slack doesn't take this bot token (" + reason + ")", cure);
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack could not be asked about the bot's token: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public synchronized void stop() {
    life.ifPresent(SlackLife::end);
    life = Optional.empty();
  }
}
