package dev.peercircles.discord;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The connection through JDA: light, without privileged intents, caches and voice. Thread-safe. */
@Singleton
final class JdaConnection implements DiscordConnection {
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN = Duration.ofSeconds(5);
  private static final int FORBIDDEN = 403;

  private final DiscordSettings settings;
  private final Wire wire;
  private final DiscordInbound inbound;
  private final CommandPublisher publisher;
  private final AtomicReference<Optional<JDA>> current = new AtomicReference<>(Optional.empty());

  @Inject
  JdaConnection(
      DiscordSettings settings, Wire wire, DiscordInbound inbound, CommandPublisher publisher) {
    this.settings = settings;
    this.wire = wire;
    this.inbound = inbound;
    this.publisher = publisher;
  }

  /** JDA, while connected. */
  Optional<JDA> jda() {
    return current.get();
  }

  /** The guild, while connected and while Discord has it. */
  Optional<Guild> guild() {
    return jda().flatMap(jda -> Optional.ofNullable(jda.getGuildById(settings.guild())));
  }

  @Override
  public synchronized void start() {
    if (jda().isPresent()) {
      throw new IllegalStateException("started already");
    }
    var ready = new Readiness();
    var jda = build(ready);
    boolean done = false;
    try {
      ready.await();
      publish(jda);
      current.set(Optional.of(jda));
      done = true;
    } finally {
      if (!done) {
        jda.shutdownNow();
      }
    }
  }

  @Override
  public synchronized void stop() {
    var jda = jda();
    if (jda.isEmpty()) {
      return;
    }
    try {
      inbound.drain(DRAIN);
      current.set(Optional.empty());
      jda.get().shutdown();
      if (!jda.get().awaitShutdown(SHUTDOWN)) {
        jda.get().shutdownNow();
      }
    } catch (InterruptedException e) {
      current.set(Optional.empty());
      jda.get().shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private JDA build(Readiness ready) {
    try {
      return builder().addEventListeners(ready, inbound).build();
    } catch (InvalidTokenException e) {
      throw DiscordNotReady.unless(
          "Discord doesn't know this bot token",
          "copy the token from the Bot page of https://discord.com/developers/applications into"
              + " DISCORD_TOKEN");
    } catch (ErrorResponseException e) {
      throw DiscordNotReady.yet(
          "Discord can't be reached (" + Failures.inWords(e) + ")",
          "look whether this machine may open connections to discord.com");
    }
  }

  private JDABuilder builder() {
    var builder =
        JDABuilder.createLight(settings.token(), List.of())
            .setHttpClientBuilder(wire.client())
            // Handlers wait for the database and for Discord; the gateway's own thread must not.
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            // By default answers come back on the common pool, which anybody may have filled.
            .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .setContextEnabled(false)
            .setEnableShutdownHook(false);
    settings.restUrl().ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url)));
    settings.gatewayUrl().ifPresent(url -> builder.setSessionController(gatewayAt(url)));
    return builder;
  }

  private static SessionController gatewayAt(String url) {
    return new SessionControllerAdapter() {
      @Override
      public String getGateway() {
        return url;
      }
    };
  }

  private void publish(JDA jda) {
    var guild = jda.getGuildById(settings.guild());
    if (guild == null) {
      throw DiscordNotReady.unless(
          "the bot is not in the server " + settings.guild(),
          "check platforms.discord.guild, or invite the bot: "
              + jda.getInviteUrl(HomeRights.all()));
    }
    try {
      publisher.publish(guild);
    } catch (ErrorResponseException e) {
      var what = "Discord doesn't take the commands (" + Failures.inWords(e) + ")";
      var cure =
          "invite the bot again, with the scope applications.commands: "
              + jda.getInviteUrl(HomeRights.all());
      throw e.getResponse().code == FORBIDDEN
          ? DiscordNotReady.unless(what, cure)
          : DiscordNotReady.yet(what, "look at https://discordstatus.com");
    }
  }
}
