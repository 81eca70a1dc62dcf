package dev.peercircles.sandbox.discord;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One identified session: counts its events and keeps them for a resume. Guarded by the gateway.
 */
final class GatewaySession {
  private static final int KEPT = 2000;

  private final String id;
  private final int intents;
  private final Unrest unrest;
  private final Deque<ObjectNode> sent = new ArrayDeque<>();
  private final List<ObjectNode> held = new ArrayList<>();
  private @Nullable FrameWriter writer;
  private int sequence;

  GatewaySession(String id, int intents, Unrest unrest) {
    this.id = id;
    this.intents = intents;
    this.unrest = unrest;
  }

  String id() {
    return id;
  }

  boolean wants(Intent intent) {
    return intent.in(intents);
  }

  boolean connected() {
    return writer != null;
  }

  void attach(FrameWriter socket) {
    writer = socket;
  }

  boolean isOn(FrameWriter socket) {
    return writer == socket;
  }

  void detachFrom(FrameWriter socket) {
    if (isOn(socket)) {
      writer = null;
    }
  }

  void dispatch(String type, ObjectNode data) {
    sequence++;
    ObjectNode frame = Json.object().put("op", 0).put("s", sequence).put("t", type);
    frame.set("d", data);
    sent.addLast(frame);
    if (sent.size() > KEPT) {
      sent.removeFirst();
    }
    if (unrest.held) {
      held.add(frame);
    } else {
      for (int i = 0; i <= unrest.repeated; i++) {
        write(frame);
      }
    }
  }

  /** Sends what was held, the newest first. */
  void release() {
    held.reversed().forEach(this::write);
    held.clear();
  }

  private void write(ObjectNode frame) {
    if (writer != null) {
      writer.write(frame);
    }
  }

  /** Whether everything after this sequence number is still at hand. */
  boolean canReplayAfter(int seen) {
    return seen <= sequence && sequence - seen <= sent.size();
  }

  void replayAfter(int seen) {
    List.copyOf(sent).stream()
        .filter(frame -> Json.number(frame, "s", 0) > seen - unrest.replayed)
        .filter(frame -> !isGreeting(frame) || Json.number(frame, "s", 0) > seen)
        .forEach(this::write);
  }

  private static boolean isGreeting(ObjectNode frame) {
    return Json.text(frame, "t").equals("READY") || Json.text(frame, "t").equals("GUILD_CREATE");
  }
}
