package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

@Execution(ExecutionMode.CONCURRENT)
class GatewayTest {
  private static final Duration RECONNECT = Duration.ofSeconds(30);

  private final Rehearsal rehearsal = new Rehearsal();
  private final DiscordWorld world = rehearsal.world;

  @AfterEach
  void close() {
    rehearsal.close();
  }

  @Test
  void shouldReplayWhatHappenedWhileTheSocketWasCut() {
    try (Bot bot = rehearsal.login()) {
      world.gateway().cut();
      world.type(ANA, LOBBY, "meanwhile");

      await()
          .atMost(RECONNECT)
          .untilAsserted(() -> {
            assertThat(bot.heard(MessageReceivedEvent.class)).hasSize(1);
            assertThat(bot.heard(SessionResumeEvent.class)).hasSize(1);
          });
      assertThat(world.gateway().identified()).isEqualTo(1);
      assertThat(world.gateway().resumed()).isEqualTo(1);
    }
  }

  @Test
  void shouldLetTheClientResumeWhenItIsAskedToReconnect() {
    try (Bot bot = rehearsal.login()) {
      world.gateway().askToReconnect();

      await().atMost(RECONNECT).until(() -> !bot.heard(SessionResumeEvent.class).isEmpty());
      world.type(ANA, LOBBY, "afterwards");
      await().atMost(RECONNECT).until(() -> bot.heard(MessageReceivedEvent.class).size() == 1);
      assertThat(world.gateway().identified()).isEqualTo(1);
    }
  }

  @Test
  void shouldForgetASessionThatWasDeclaredInvalid() {
    try (Bot bot = rehearsal.login()) {
      world.gateway().invalidate(false);

      await().atMost(RECONNECT).until(() -> !bot.heard(SessionRecreateEvent.class).isEmpty());
      assertThat(world.gateway().identified()).isEqualTo(2);
      assertThat(bot.heard(SessionResumeEvent.class)).isEmpty();
    }
  }

  @Test
  void shouldRefuseAWrongToken() {
    JDABuilder builder =
        JDABuilder.createLight("wrong.token")
            .setRestConfig(new RestConfig().setBaseUrl(world.restUrl()));

    assertThatThrownBy(builder::build).isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void shouldSpeakPlainJsonWhereNoCompressionIsAskedFor() throws Exception {
    Plain plain = new Plain(URI.create(world.gatewayUrl() + "/?v=10&encoding=json"));
    assertThat(plain.connectBlocking(30, TimeUnit.SECONDS)).isTrue();

    assertThat(plain.next().path("d").path("heartbeat_interval").asInt(0)).isPositive();
    plain.send("{\"op\":1,\"d\":null}");
    assertThat(plain.next().path("op").asInt(0)).isEqualTo(11);
    plain.send(
        "{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":1,\"properties\":{}}}"
            .formatted(world.botToken()));
    assertThat(plain.next().path("t").asString("")).isEqualTo("READY");
    assertThat(plain.next().path("t").asString("")).isEqualTo("GUILD_CREATE");
    plain.closeBlocking();
  }

  @Test
  void shouldCloseOnAPrivilegedIntentThatNobodySwitchedOn() throws Exception {
    Plain plain = new Plain(URI.create(world.gatewayUrl() + "/?v=10&encoding=json"));
    assertThat(plain.connectBlocking(30, TimeUnit.SECONDS)).isTrue();
    plain.next();
    plain.send("{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":32768}}".formatted(world.botToken()));

    assertThat(plain.closed.poll(30, TimeUnit.SECONDS)).isEqualTo(4014);
  }

  private Plain identified() throws Exception {
    Plain plain = new Plain(URI.create(world.gatewayUrl() + "/?v=10&encoding=json"));
    assertThat(plain.connectBlocking(30, TimeUnit.SECONDS)).isTrue();
    plain.next();
    plain.send(
        "{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":512,\"properties\":{}}}"
            .formatted(world.botToken()));
    plain.next();
    plain.next();
    return plain;
  }

  @Test
  void shouldSayNothingMoreOnADeadSocketAndKeepItOpen() throws Exception {
    Plain plain = identified();
    world.gateway().deaden();
    world.type(ANA, LOBBY, "unheard");
    plain.send("{\"op\":1,\"d\":null}");

    assertThat(plain.frames.poll(300, TimeUnit.MILLISECONDS)).isNull();
    assertThat(plain.isOpen()).isTrue();
    plain.closeBlocking();
  }

  @Test
  void shouldIgnoreHeartbeatsOnlyWhileToldSo() throws Exception {
    Plain plain = identified();
    world.gateway().ignoreHeartbeats(true);
    plain.send("{\"op\":1,\"d\":null}");
    world.type(ANA, LOBBY, "heard");
    assertThat(plain.next().path("t").asString("")).isEqualTo("MESSAGE_CREATE");

    world.gateway().ignoreHeartbeats(false);
    plain.send("{\"op\":1,\"d\":null}");
    assertThat(plain.next().path("op").asInt(0)).isEqualTo(11);
    plain.closeBlocking();
  }

  @Test
  void shouldRepeatEventsAndSendThemInTheWrongOrderWhenTold() throws Exception {
    Plain plain = identified();
    world.gateway().repeatEvents(1);
    world.type(ANA, LOBBY, "twice");
    assertThat(plain.next()).isEqualTo(plain.next());

    world.gateway().repeatEvents(0);
    world.gateway().hold();
    world.type(ANA, LOBBY, "first");
    world.type(ANA, LOBBY, "second");
    world.gateway().releaseNewestFirst();
    int newest = plain.next().path("s").asInt(0);
    assertThat(plain.next().path("s").asInt(0)).isEqualTo(newest - 1);
    plain.closeBlocking();
  }

  @Test
  void shouldReplayWhatTheClientHadAlreadyWhenTold() throws Exception {
    Plain first = identified();
    world.type(ANA, LOBBY, "before");
    int seen = first.next().path("s").asInt(0);
    world.gateway().cut();
    world.gateway().replayAlso(1);

    Plain second = new Plain(URI.create(world.gatewayUrl() + "/?v=10&encoding=json"));
    assertThat(second.connectBlocking(30, TimeUnit.SECONDS)).isTrue();
    second.next();
    second.send(
        "{\"op\":6,\"d\":{\"token\":\"%s\",\"session_id\":\"session-1\",\"seq\":%d}}"
            .formatted(world.botToken(), seen));
    assertThat(second.next().path("s").asInt(0)).isEqualTo(seen);
    assertThat(second.next().path("t").asString("")).isEqualTo("RESUMED");
    second.closeBlocking();
  }

  /** A client without any compression. */
  private static final class Plain extends WebSocketClient {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

    Plain(URI uri) {
      super(uri);
    }

    JsonNode next() throws InterruptedException {
      String frame = frames.poll(30, TimeUnit.SECONDS);
      assertThat(frame).isNotNull();
      return Json.read(frame);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
      frames.add(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      closed.add(code);
    }

    @Override
    public void onError(Exception problem) {}
  }
}
