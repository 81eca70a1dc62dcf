package dev.peercircles.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.http.SlackHttpClient;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import java.time.Duration;
import java.util.Set;
import okhttp3.OkHttpClient;

/** A simulated workspace with lena, kim and ana, and the real Bolt connected to it. */
final class Rehearsal implements AutoCloseable {
  static final String LENA = "U0LENA0001";
  static final String KIM = "U0KIM00001";
  static final String ANA = "U0ANA00001";
  static final String CIRCLE = "C0CIRCLE01";

  final TestClock clock = new TestClock();
  final SlackWorld world;
  final Slack slack;
  final App app;
  private SocketModeApp socketMode;

  Rehearsal() {
    this(SlackWorkspace.of("T0ACME0001", "Acme", "/circle"));
  }

  Rehearsal(SlackWorkspace spec) {
    world = SlackWorld.start(clock, spec);
    world.addPerson(Persona.of(LENA, "Lena").in("Europe/Berlin"));
    world.addPerson(Persona.of(KIM, "Kim"));
    world.addPerson(Persona.of(ANA, "Ana").in("Europe/Lisbon"));
    world.addChannel(new ChannelSpec(CIRCLE, "circle", true, true, Set.of(LENA, ANA)));
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(world.apiUrl());
    slack =
        Slack.getInstance(
            config,
            new SlackHttpClient(
                new OkHttpClient.Builder().retryOnConnectionFailure(false).build()));
    app = new App(AppConfig.builder().slack(slack).singleTeamBotToken(world.botToken()).build());
  }

  /** Connects the app after its handlers were set. */
  Rehearsal connected() throws Exception {
    socketMode = new SocketModeApp(world.appToken(), app, SocketModeClient.Backend.JavaWebSocket);
    socketMode.startAsync();
    assertThat(world.awaitSockets(1, Duration.ofSeconds(10))).isTrue();
    return this;
  }

  MethodsClient api() {
    return slack.methods(world.botToken());
  }

  @Override
  public void close() throws Exception {
    if (socketMode != null) {
      socketMode.stop();
    }
    slack.close();
    world.close();
  }
}
