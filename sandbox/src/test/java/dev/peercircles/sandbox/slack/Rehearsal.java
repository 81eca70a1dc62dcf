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
import dev.peercircles.sandbox.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;

/**
 * A simulated workspace with lena, kim and ana, and the real Bolt connected to it. Lena, Ana and
 * the bot are in the private channel; Kim is not. Where contracts are given, all that was said is
 * held against them at the end.
 */
final class Rehearsal implements AutoCloseable {
  static final String LENA = "U0LENA0001";
  static final String KIM = "U0KIM00001";
  static final String ANA = "U0ANA00001";
  static final String CIRCLE = "C0CIRCLE01";
  static final String LUNCH = "C0LUNCH001";
  static final String SECRET = "C0SECRET01";

  /** Longer than Slack's, so that a busy machine does not fail what is not about waiting. */
  private static final SlackTiming UNHURRIED =
      new SlackTiming(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(2));

  final TestClock clock = new TestClock();
  final Optional<Contracts> contracts = Contracts.given();
  final SlackWorld world;
  final Slack slack;
  final App app;
  private Optional<SocketModeApp> socketMode = Optional.empty();

  Rehearsal() {
    this(workspace());
  }

  Rehearsal(SlackWorkspace spec) {
    world =
        SlackWorld.start(clock, spec, contracts.map(Wiretap.class::cast).orElse(Wiretap.none()));
    world.addPerson(Persona.of(LENA, "Lena").in("Europe/Berlin"));
    world.addPerson(Persona.of(KIM, "Kim"));
    world.addPerson(Persona.of(ANA, "Ana").in("Europe/Lisbon"));
    world.addChannel(new ChannelSpec(CIRCLE, "circle", true, true, Set.of(LENA, ANA)));
    world.addChannel(new ChannelSpec(LUNCH, "lunch", false, false, Set.of()));
    world.addChannel(new ChannelSpec(SECRET, "secret", true, false, Set.of(KIM)));
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(world.apiUrl());
    slack = Slack.getInstance(config, new SlackHttpClient(client()));
    app = new App(AppConfig.builder().slack(slack).singleTeamBotToken(world.botToken()).build());
  }

  static SlackWorkspace workspace() {
    return SlackWorkspace.of("T0ACME0001", "Acme", "/circle").timed(UNHURRIED);
  }

  private static OkHttpClient client() {
    return new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  }

  /** Connects the app after its handlers were set. */
  Rehearsal connected() throws Exception {
    SocketModeApp connection =
        new SocketModeApp(world.appToken(), app, SocketModeClient.Backend.JavaWebSocket);
    socketMode = Optional.of(connection);
    connection.startAsync();
    assertThat(world.awaitSockets(1, Duration.ofSeconds(30))).isTrue();
    return this;
  }

  MethodsClient api() {
    return slack.methods(world.botToken());
  }

  /** A weekly post with its buttons, as Ana sees it. */
  Seen weekly() throws Exception {
    var answer = api().chatPostMessage(r -> r.channel(CIRCLE).text("Week").blocks(Samples.week()));
    assertThat(answer.isOk()).as(answer.toString()).isTrue();
    return world.look(ANA, CIRCLE).getLast();
  }

  /** The app opens its form when Answer is pressed. */
  void answerOpensForm() {
    app.blockAction(
        "a0",
        (r, c) -> {
          c.client().viewsOpen(v -> v.triggerId(c.getTriggerId()).view(Samples.form("Your week")));
          return c.ack();
        });
  }

  /** What somebody sees in the circle's channel. */
  List<String> words(String person) {
    return world.look(person, CIRCLE).stream().map(Seen::text).toList();
  }

  @Override
  public void close() throws Exception {
    if (socketMode.isPresent()) {
      socketMode.get().stop();
    }
    slack.close();
    world.close();
    contracts.ifPresent(c -> assertThat(c.breaches()).as("breaches of contract").isEmpty());
  }
}
