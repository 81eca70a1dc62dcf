package dev.peercircles.sandbox.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's protocol: hello, heartbeats, identify, resume, and events to every session. Guarded
 * by the guild.
 */
final class Gateway {
  static final int SESSIONS_A_DAY = 1000;
  private static final int UNKNOWN_OPCODE = 4001;
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final int DISALLOWED_INTENTS = 4014;

  private final GuildState guild;
  private final String token;
  private final Welcome welcome;
  private final Unrest unrest = new Unrest();
  private final Map<String, GatewaySession> sessions = new HashMap<>();
  private final Map<WebSocket, FrameWriter> writers = new HashMap<>();
  private int identified;
  private int resumed;
  private boolean revoked;

  /** What a fresh session is told first. */
  interface Welcome {
    ObjectNode ready();

    ObjectNode guildCreate();
  }

  Gateway(GuildState guild, String token, Welcome welcome) {
    this.guild = guild;
    this.token = token;
    this.welcome = welcome;
  }

  void opened(WebSocket socket, String resource) {
    synchronized (guild) {
      FrameWriter writer = new FrameWriter(socket, resource.contains("compress=zlib-stream"));
      writers.put(socket, writer);
      writer.write(op(10, Json.object().put("heartbeat_interval", unrest.heartbeat)));
    }
  }

  void closed(WebSocket socket, int code) {
    synchronized (guild) {
      FrameWriter writer = writers.remove(socket);
      if (writer == null) {
        return;
      }
      // A client that says good-bye properly ends its session; any other end can be resumed.
      boolean goodbye = code == 1000 || code == 1001;
      sessions.values().removeIf(s -> goodbye && s.isOn(writer));
      sessions.values().forEach(s -> s.detachFrom(writer));
      writer.close();
    }
  }

  void received(WebSocket socket, String text) {
    JsonNode frame = Json.read(text);
    JsonNode data = frame.path("d");
    synchronized (guild) {
      FrameWriter writer = writers.get(socket);
      if (writer == null || writer.isSilent()) {
        return;
      }
      switch (Json.number(frame, "op", -1)) {
        case 1 -> beat(writer);
        case 2 -> identify(socket, writer, data);
        case 6 -> resume(writer, data);
        case 3, 4, 8 -> {} // presence, voice and member requests change nothing here
        default -> socket.close(UNKNOWN_OPCODE, "Unknown opcode.");
      }
    }
  }

  private void beat(FrameWriter writer) {
    if (!unrest.heartless) {
      writer.write(op(11));
    }
  }

  private void identify(WebSocket socket, FrameWriter writer, JsonNode data) {
    int intents = Json.number(data, "intents", 0);
    if (revoked || !token.equals(Json.text(data, "token"))) {
      socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
      return;
    }
    for (Intent intent : Intent.values()) {
      if (intent.privileged() && intent.in(intents)) {
        socket.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
        return;
      }
    }
    identified++;
    GatewaySession session = new GatewaySession("session-" + identified, intents, unrest);
    sessions.put(session.id(), session);
    session.attach(writer);
    session.dispatch("READY", welcome.ready().put("session_id", session.id()));
    if (guild.isBotIn()) {
      session.dispatch("GUILD_CREATE", welcome.guildCreate());
    }
  }

  /** Tells every session of the guild, as at its beginning. */
  void welcomeAll() {
    dispatch("GUILD_CREATE", _ -> Optional.of(welcome.guildCreate()));
  }

  private void resume(FrameWriter writer, JsonNode data) {
    GatewaySession session = sessions.get(Json.text(data, "session_id"));
    int seen = Json.number(data, "seq", 0);
    if (session == null
        || !token.equals(Json.text(data, "token"))
        || !session.canReplayAfter(seen)) {
      writer.write(op(9).put("d", false));
      return;
    }
    resumed++;
    session.attach(writer);
    session.replayAfter(seen);
    session.dispatch("RESUMED", Json.object());
  }

  /** Tells every session that this concerns; what it is told may depend on its intents. */
  void dispatch(String type, Function<GatewaySession, Optional<ObjectNode>> data) {
    synchronized (guild) {
      for (GatewaySession session : sessions.values()) {
        data.apply(session).ifPresent(told -> session.dispatch(type, told));
      }
    }
  }

  boolean connected() {
    synchronized (guild) {
      return sessions.values().stream().anyMatch(GatewaySession::connected);
    }
  }

  int identified() {
    synchronized (guild) {
      return identified;
    }
  }

  int sessionsLeft() {
    synchronized (guild) {
      return Math.max(0, SESSIONS_A_DAY - identified - unrest.spent);
    }
  }

  /** The token is no more: every socket is closed for good, and none is let in again. */
  void revoke() {
    synchronized (guild) {
      revoked = true;
      sessions.clear();
      List.copyOf(writers.keySet())
          .forEach(s -> s.close(AUTHENTICATION_FAILED, "Authentication failed."));
    }
  }

  int resumed() {
    synchronized (guild) {
      return resumed;
    }
  }

  /** Op 7: please reconnect and resume. */
  void askToReconnect() {
    toAll(op(7).putNull("d"));
  }

  /** Op 9: the session is invalid; after {@code false} it can't be resumed. */
  void invalidate(boolean resumable) {
    synchronized (guild) {
      toAll(op(9).put("d", resumable));
      if (!resumable) {
        sessions.clear();
      }
    }
  }

  /** Cuts every socket without a word. */
  void cut() {
    synchronized (guild) {
      List.copyOf(writers.keySet())
          .forEach(s -> s.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
    }
  }

  /** From now on nothing comes out of the sockets open now, and they stay open. */
  void deaden() {
    synchronized (guild) {
      writers.values().forEach(FrameWriter::silence);
    }
  }

  /** Changes how it misbehaves. */
  void change(Consumer<Unrest> change) {
    synchronized (guild) {
      change.accept(unrest);
    }
  }

  /** Sends the events held, the newest first. */
  void release() {
    synchronized (guild) {
      unrest.held = false;
      sessions.values().forEach(GatewaySession::release);
    }
  }

  private void toAll(ObjectNode frame) {
    synchronized (guild) {
      writers.values().forEach(writer -> writer.write(frame));
    }
  }

  private static ObjectNode op(int op) {
    return Json.object().put("op", op);
  }

  private static ObjectNode op(int op, ObjectNode data) {
    ObjectNode frame = op(op);
    frame.set("d", data);
    return frame;
  }
}
