package dev.peercircles.discord;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/** Builds JDA: light, without privileged intents, voice and all caches but one. */
final class JdaFactory {
  /** How long JDA waits at most between two attempts to reach the gateway. */
  private static final int RECONNECT_SECONDS = 60;

  private final DiscordSettings settings;
  private final Wire wire;
  private final IdentifyPace pace;
  private final InstantSource clock;

  /**
   * Not shut down with JDA: that interrupts a request which has its answer already, for instance
   * that the token is wrong, and JDA prints a stack trace about it. Holds no threads of its own.
   */
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Where answers come back. Not shut down with JDA either: an answer that comes just then would be
   * refused here, JDA would drop it, and whoever waits for it would wait for ever. By default it is
   * the common pool, which anybody may have filled. Holds no threads of its own.
   */
  private final ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();

  @Inject
  JdaFactory(DiscordSettings settings, Wire wire, IdentifyPace pace, InstantSource clock) {
    this.settings = settings;
    this.wire = wire;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * JDA, on its way to its first session.
   *
   * @throws DiscordNotReady if Discord can't be reached or doesn't know the token
   */
  JDA build(Object... listeners) {
    try {
      return UnseenChannels.lookedAfter(builder().addEventListeners(listeners).build());
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

  /** What JDA's requests run on. */
  ExecutorService requests() {
    return requests;
  }

  private JDABuilder builder() {
    var builder =
        JDABuilder.createLight(settings.token(), List.of())
            // Else a change of what one member may is no event.
            .enableCache(CacheFlag.MEMBER_OVERRIDES)
            .setHttpClientBuilder(wire.client())
            .setEventPool(new EventPool(), true)
            .setCallbackPool(callbacks, false)
            // Else threads that stay keep in their parsers' buffers what Discord gave back last, a
            // draft with its author for instance.
            .setRateLimitElastic(requests, false)
            .setSessionController(new PacedSessions(settings, pace, clock))
            .setMaxReconnectDelay(RECONNECT_SECONDS)
            .setContextEnabled(false)
            .setEnableShutdownHook(false);
    settings.restUrl().ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url)));
    return builder;
  }
}
