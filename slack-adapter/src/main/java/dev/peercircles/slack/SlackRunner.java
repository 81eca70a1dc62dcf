package dev.peercircles.slack;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.delivery.DeliveryFailure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs Bolt's app over Socket Mode. Bolt's own runner handles envelopes one at a time, dies of an
 * Error, and reconnects without pause or never.
 */
@Singleton
final class SlackRunner implements SlackConnection {
  private static final Logger LOG = LoggerFactory.getLogger(SlackRunner.class);

  private final BoltApps apps;
  private final SlackApi api;
  private final Dialer dialer;
  private final Errands errands;
  private final SlackHealth health;
  private final SlackPeople people;
  private final RandomGenerator random;
  private final SlackRhythm rhythm;
  private Optional<SlackLife> life = Optional.empty();

  @Inject
  SlackRunner(
      BoltApps apps,
      SlackApi api,
      Dialer dialer,
      Errands errands,
      SlackHealth health,
      SlackPeople people,
      RandomGenerator random) {
    this(apps, api, dialer, errands, health, people, random, SlackRhythm.USUAL);
  }

  SlackRunner(
      BoltApps apps,
      SlackApi api,
      Dialer dialer,
      Errands errands,
      SlackHealth health,
      SlackPeople people,
      RandomGenerator random,
      SlackRhythm rhythm) {
    this.apps = apps;
    this.api = api;
    this.dialer = dialer;
    this.errands = errands;
    this.health = health;
    this.people = people;
    this.random = random;
    this.rhythm = rhythm;
  }

  @Override
  public synchronized void start() {
    if (life.isPresent()) {
      throw new IllegalStateException("already connected to Slack");
    }
    requireToken();
    var now =
        new SlackLife(apps.build(), dialer, errands, health, rhythm, random, people::forgetAll);
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
          && SlackFailures.of(answer)
              instanceof DeliveryFailure.Forbidden(var reason, var cure, var _)) {
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
    health.well();
  }
}
