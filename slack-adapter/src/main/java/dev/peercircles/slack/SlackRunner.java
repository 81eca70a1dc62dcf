package dev.peercircles.slack;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs Bolt's app over Socket Mode. Bolt's own runner handles envelopes one at a time, dies of an
 * Error, and reconnects without pause or never.
 */
@Singleton
final class SlackRunner implements SlackConnection {
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
    var now = new SlackLife(apps.build(), api, settings, errands, look);
    life = Optional.of(now);
    now.begin();
  }

  @Override
  public synchronized void stop() {
    life.ifPresent(SlackLife::end);
    life = Optional.empty();
  }
}
