package dev.peercircles.slack;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.circles.Home;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.health.Probe;
import dev.peercircles.health.Timepiece;
import dev.peercircles.notices.NoticeHandler;
import java.util.List;

/**
 * Binds Slack: a platform, who is in its channels and reads them, a probe, and a {@link
 * SlackConnection}. Needs {@code CommandRouter}, {@code CommandCatalog}, {@code InstantSource} and
 * {@code RandomGenerator} from elsewhere.
 */
public final class SlackModule extends AbstractModule {
  private final SlackSettings settings;
  private final SlackBudget budget;
  private final List<Home> homes;

  /**
   * Slack as it is.
   *
   * @param homes the channels to look after
   */
  public SlackModule(SlackSettings settings, List<Home> homes) {
    this(settings, homes, SlackBudget.USUAL);
  }

  /**
   * For rehearsals, whose clock stands still while the bot works: answers take the time they take.
   *
   * @param homes the channels to look after
   */
  public static SlackModule unhurried(SlackSettings settings, List<Home> homes) {
    return new SlackModule(settings, homes, SlackBudget.UNHURRIED);
  }

  /** With another budget of time. */
  SlackModule(SlackSettings settings, List<Home> homes, SlackBudget budget) {
    this.settings = settings;
    this.homes = List.copyOf(homes);
    this.budget = budget;
  }

  @Override
  protected void configure() {
    bind(SlackSettings.class).toInstance(settings);
    bind(SlackBudget.class).toInstance(budget);
    bind(SlackConnection.class).to(SlackRunner.class);
    Multibinder.newSetBinder(binder(), ChatPlatform.class).addBinding().to(SlackPlatform.class);
    Multibinder.newSetBinder(binder(), ChannelPeople.class).addBinding().to(SlackPeople.class);
    Multibinder.newSetBinder(binder(), ChannelReaders.class).addBinding().to(SlackReaders.class);
    Multibinder.newSetBinder(binder(), NoticeHandler.class);
    Multibinder.newSetBinder(binder(), Probe.class);
    Multibinder.newSetBinder(binder(), Timepiece.class).addBinding().to(SlackClock.class);
  }

  @ProvidesIntoSet
  @Singleton
  Probe probe(SlackApi api, SlackHealth health, Listeners listeners) {
    return new SlackProbe(api, settings, homes, () -> health.trouble().or(listeners::others));
  }
}
