package dev.peercircles.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.slack.SlackTiming;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.sandbox.slack.SlackWorld;
import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A simulated workspace with a plain Bolt app in it, to be run by our runner or by Bolt's own: what
 * differs is the runner alone.
 */
final class Line implements AutoCloseable {
  static final int CROWD = 12;

  /** Runs the app. */
  interface Runner {
    void start() throws Exception;

    void stop() throws Exception;
  }

  final SlackWorld world;
  final SlackApi api;
  final App app;
  volatile Supplier<String> work = () -> "here";
  private Optional<SocketModeApp> bolts = Optional.empty();

  Line() {
    this(true);
  }

  /** With an app as Bolt makes it when it is given a token and nothing else. */
  static Line withBoltsOwnSettings() {
    return new Line(false);
  }

  private Line(boolean guarded) {
    var timing = SlackTiming.real().acknowledgedWithin(Duration.ofSeconds(8));
    var spec = SlackWorkspace.of(Office.TEAM, "Acme", "/circle").timed(timing);
    world = SlackWorld.start(TestClock.at("2026-10-12T07:30:00Z"), spec);
    var everybody = new ArrayList<String>();
    for (int i = 0; i < CROWD; i++) {
      world.addPerson(Persona.of(person(i), "Person " + i));
      everybody.add(person(i));
    }
    world.addChannel(new ChannelSpec(Office.CIRCLE, "circle", true, true, Set.copyOf(everybody)));
    api = new SlackApi(settings());
    var builder = AppConfig.builder().slack(api.slack()).singleTeamBotToken(world.botToken());
    if (guarded) {
      // The environment of the tests names them, which would make it an OAuth app.
      builder.clientId(null).clientSecret(null).signingSecret("");
    }
    app = new App(builder.build());
    app.command("/circle", (request, context) -> context.ack(work.get()));
  }

  static String person(int number) {
    return "U0CROWD0%02d".formatted(number);
  }

  SlackSettings settings() {
    return new SlackSettings(world.botToken(), world.appToken(), Office.TEAM, world.apiUrl());
  }

  Runner ours() {
    var life =
        new SlackLife(
            app,
            new Dialer(api, settings()),
            new Errands(),
            new SlackHealth(),
            SlackRhythm.USUAL,
            new Random(7),
            () -> {});
    return new Runner() {
      @Override
      public void start() {
        life.begin();
      }

      @Override
      public void stop() {
        life.end();
      }
    };
  }

  Runner bolts() {
    return new Runner() {
      @Override
      public void start() throws Exception {
        var runner =
            new SocketModeApp(world.appToken(), app, SocketModeClient.Backend.JavaWebSocket);
        bolts = Optional.of(runner);
        runner.startAsync();
      }

      @Override
      public void stop() throws Exception {
        bolts.orElseThrow().stop();
      }
    };
  }

  Reaction type(int person) {
    return world.type(person(person), Office.CIRCLE, "/circle next");
  }

  /** All of the crowd type at the same time. */
  List<Reaction> everybodyTypes() throws Exception {
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts = new ArrayList<Callable<Reaction>>();
      for (int i = 0; i < CROWD; i++) {
        int person = i;
        acts.add(() -> type(person));
      }
      var reactions = new ArrayList<Reaction>();
      for (var reaction : crowd.invokeAll(acts)) {
        reactions.add(reaction.get());
      }
      return reactions;
    }
  }

  /** How often somebody asked for a connection. */
  long asked() {
    return world.calls().stream().filter(c -> c.startsWith("apps.connections.open")).count();
  }

  @Override
  public void close() throws Exception {
    if (bolts.isPresent() && bolts.get().getClient() != null) {
      bolts.get().getClient().close();
    }
    api.close();
    world.close();
  }
}
