package dev.peercircles.sandbox.discord;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.internal.utils.JDALogger;

/** The real JDA, logged in to the simulated guild. */
final class Bot implements AutoCloseable, EventListener {
  private final JDA jda;
  private final String guild;
  private final List<GenericEvent> heard = new CopyOnWriteArrayList<>();
  private final List<BiConsumer<Bot, GenericEvent>> rules = new CopyOnWriteArrayList<>();

  private Bot(DiscordWorld world) throws InterruptedException {
    JDALogger.setFallbackLoggerEnabled(false);
    guild = world.guildId();
    jda =
        JDABuilder.createLight(
                world.botToken(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
            .setRestConfig(new RestConfig().setBaseUrl(world.restUrl()))
            .setSessionController(
                new SessionControllerAdapter() {
                  @Override
                  public String getGateway() {
                    return world.gatewayUrl();
                  }
                })
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .addEventListeners(this)
            .build();
    jda.awaitReady();
  }

  static Bot loginTo(DiscordWorld world) {
    try {
      return new Bot(world);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What to do with every event of this kind from now on. */
  <T extends GenericEvent> void on(Class<T> kind, Consumer<T> work) {
    rules.add((_, event) -> {
      if (kind.isInstance(event)) {
        work.accept(kind.cast(event));
      }
    });
  }

  @Override
  public void onEvent(GenericEvent event) {
    heard.add(event);
    rules.forEach(rule -> rule.accept(this, event));
  }

  <T extends GenericEvent> List<T> heard(Class<T> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  JDA jda() {
    return jda;
  }

  Guild guild() {
    return Objects.requireNonNull(jda.getGuildById(guild));
  }

  TextChannel channel(String id) {
    return Objects.requireNonNull(guild().getTextChannelById(id));
  }

  @Override
  public void close() {
    jda.shutdownNow();
  }
}
