package dev.peercircles.discord;

import dev.peercircles.health.Finding;
import dev.peercircles.health.NotReady;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** The connection through JDA, from its start to its stop. Thread-safe. */
@Singleton
final class JdaConnection implements DiscordConnection {
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final Duration SHUTDOWN = Duration.ofSeconds(5);
  private static final int FORBIDDEN = 403;

  private final DiscordSettings settings;
  private final JdaFactory factory;
  private final DiscordInbound inbound;
  private final CommandPublisher publisher;
  private final FreshSession freshSession;
  private final ReadersWatch readersWatch;
  private final Duration silence;
  private final AtomicReference<Optional<JDA>> current = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Finding>> trouble =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<LastWords> lastWords = new AtomicReference<>(new LastWords());
  private Runnable goodbye = () -> {};

  @Inject
  JdaConnection(
      DiscordSettings settings,
      JdaFactory factory,
      DiscordInbound inbound,
      CommandPublisher publisher,
      FreshSession freshSession,
      ReadersWatch readersWatch) {
    this(settings, factory, inbound, publisher, freshSession, readersWatch, Heartbeats.USUAL);
  }

  /**
   * Not connected yet.
   *
   * @param silence how long heartbeats may stay unanswered; longer than their interval
   */
  JdaConnection(
      DiscordSettings settings,
      JdaFactory factory,
      DiscordInbound inbound,
      CommandPublisher publisher,
      FreshSession freshSession,
      ReadersWatch readersWatch,
      Duration silence) {
    this.settings = settings;
    this.factory = factory;
    this.inbound = inbound;
    this.publisher = publisher;
    this.freshSession = freshSession;
    this.readersWatch = readersWatch;
    this.silence = silence;
  }

  /** JDA, while connected. */
  Optional<JDA> jda() {
    return current.get();
  }

  /** The guild, while connected and while Discord has it. */
  Optional<Guild> guild() {
    return jda().flatMap(jda -> Optional.ofNullable(jda.getGuildById(settings.guild())));
  }

  /** What keeps it from being connected, as far as only somebody can mend it. */
  Optional<Finding> trouble() {
    return trouble.get();
  }

  @Override
  public synchronized void start() {
    if (jda().isPresent()) {
      throw new IllegalStateException("started already");
    }
    try {
      connect();
      trouble.set(Optional.empty());
    } catch (DiscordNotReady e) {
      trouble.set(Optional.of(e.finding()));
      throw e;
    }
  }

  @Override
  public boolean awaitEnd() throws InterruptedException {
    var why = lastWords.get().await();
    if (why.isPresent()) {
      trouble.set(why.map(NotReady::finding));
      forget();
    }
    return why.isPresent();
  }

  /** JDA is over by itself. */
  private synchronized void forget() {
    goodbye.run();
    current.set(Optional.empty());
  }

  private void connect() {
    var ready = new Readiness();
    var heartbeats = new Heartbeats(silence);
    var last = new LastWords();
    lastWords.set(last);
    goodbye =
        () -> {
          heartbeats.end();
          last.expect();
        };
    var jda = factory.build(ready, inbound, heartbeats, freshSession, readersWatch, last);
    boolean done = false;
    try {
      ready.await();
      publish(jda);
      heartbeats.watch(jda);
      current.set(Optional.of(jda));
      last.connected();
      done = true;
    } finally {
      if (!done) {
        goodbye.run();
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
      goodbye.run();
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
