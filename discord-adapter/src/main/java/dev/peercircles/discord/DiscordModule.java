package dev.peercircles.discord;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.health.Probe;
import dev.peercircles.health.Timepiece;
import dev.peercircles.notices.NoticeHandler;
import jakarta.inject.Singleton;

/**
 * Binds Discord. Needs {@link DiscordSettings}, the command catalogue and router, the circles and
 * who is in them, a clock and a {@code RandomGenerator}.
 */
public final class DiscordModule extends AbstractModule {
  private final DiscordSettings settings;

  public DiscordModule(DiscordSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    bind(DiscordSettings.class).toInstance(settings);
    bind(DiscordConnection.class).to(JdaConnection.class);
    Multibinder.newSetBinder(binder(), ChatPlatform.class)
        .addBinding()
        .to(DiscordPlatform.class)
        .in(Singleton.class);
    Multibinder.newSetBinder(binder(), ChannelPeople.class).addBinding().to(DiscordPeople.class);
    Multibinder.newSetBinder(binder(), ChannelReaders.class).addBinding().to(DiscordReaders.class);
    Multibinder.newSetBinder(binder(), NoticeHandler.class);
    Multibinder.newSetBinder(binder(), Probe.class).addBinding().to(DiscordProbe.class);
    Multibinder.newSetBinder(binder(), Timepiece.class).addBinding().to(DiscordClock.class);
  }
}
