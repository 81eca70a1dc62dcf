package dev.peercircles.app;

import com.google.inject.Injector;
import com.google.inject.Module;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.discord.DiscordConnection;
import dev.peercircles.discord.DiscordModule;
import dev.peercircles.discord.DiscordSettings;
import dev.peercircles.programme.Programme;
import dev.peercircles.slack.SlackConnection;
import dev.peercircles.slack.SlackModule;
import dev.peercircles.slack.SlackSettings;
import java.util.List;
import java.util.function.Consumer;

/** A platform that a bot reaches: what to bind, how to connect, how to hang up. */
final class Link {
  private final Platform platform;
  private final Module module;
  private final Consumer<Injector> start;
  private final End end;
  private final Consumer<Injector> stop;

  /** Waits for an end after which a connection has to be started again. */
  @FunctionalInterface
  interface End {
    boolean await(Injector injector) throws InterruptedException;
  }

  Link(
      Platform platform,
      Module module,
      Consumer<Injector> start,
      End end,
      Consumer<Injector> stop) {
    this.platform = platform;
    this.module = module;
    this.start = start;
    this.end = end;
    this.stop = stop;
  }

  static Link slack(SlackSettings settings, Programme programme) {
    return slack(new SlackModule(settings, homes(programme, Platform.SLACK)));
  }

  /** The same with answers that take the time they take: for a clock moved by hand. */
  static Link unhurriedSlack(SlackSettings settings, Programme programme) {
    return slack(SlackModule.unhurried(settings, homes(programme, Platform.SLACK)));
  }

  private static Link slack(SlackModule module) {
    return new Link(
        Platform.SLACK,
        module,
        i -> i.getInstance(SlackConnection.class).start(),
        _ -> false, // Slack's comes back by itself.
        i -> i.getInstance(SlackConnection.class).stop());
  }

  static Link discord(DiscordSettings settings) {
    return new Link(
        Platform.DISCORD,
        new DiscordModule(settings),
        i -> i.getInstance(DiscordConnection.class).start(),
        i -> i.getInstance(DiscordConnection.class).awaitEnd(),
        i -> i.getInstance(DiscordConnection.class).stop());
  }

  /** A platform that only takes note of what it would send. */
  static Link paper(ChatPlatform platform) {
    return new Link(
        platform.platform(),
        binder ->
            com.google.inject.multibindings.Multibinder.newSetBinder(binder, ChatPlatform.class)
                .addBinding()
                .toInstance(platform),
        _ -> {},
        _ -> false,
        _ -> {});
  }

  Platform platform() {
    return platform;
  }

  Module module() {
    return module;
  }

  void start(Injector injector) {
    start.accept(injector);
  }

  /** Waits until the connection has ended by itself. False: it needn't be started again. */
  boolean ends(Injector injector) throws InterruptedException {
    return end.await(injector);
  }

  void stop(Injector injector) {
    stop.accept(injector);
  }

  private static List<Home> homes(Programme programme, Platform platform) {
    return programme.running(platform).stream().map(Circle::home).toList();
  }
}
