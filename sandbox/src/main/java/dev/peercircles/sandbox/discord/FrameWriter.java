package dev.peercircles.sandbox.discord;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Writes frames to one socket: plain text, or one zlib stream for the socket's whole life, flushed
 * after each frame so that it ends in {@code 00 00 FF FF}.
 */
final class FrameWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FrameWriter.class);
  private static final int CHUNK = 8192;

  private final WebSocket socket;
  private final boolean compressed;
  private final Deflater deflater = new Deflater();
  private boolean silent;

  FrameWriter(WebSocket socket, boolean compressed) {
    this.socket = socket;
    this.compressed = compressed;
  }

  /** From now on nothing comes out any more. */
  synchronized void silence() {
    silent = true;
  }

  synchronized boolean isSilent() {
    return silent;
  }

  /** Writes a frame; one to a socket that is closed, or closes just then, is lost on the way. */
  synchronized void write(JsonNode frame) {
    if (silent || !socket.isOpen()) {
      return;
    }
    try {
      send(Json.write(frame));
    } catch (WebsocketNotConnectedException e) {
      LOG.debug("The socket closed while a frame was on its way", e);
    }
  }

  private void send(String text) {
    if (compressed) {
      socket.send(deflated(text.getBytes(StandardCharsets.UTF_8)));
    } else {
      socket.send(text);
    }
  }

  private byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    deflater.setInput(bytes);
    int written;
    do {
      written = deflater.deflate(chunk, 0, CHUNK, Deflater.SYNC_FLUSH);
      out.write(chunk, 0, written);
    } while (written == CHUNK);
    return out.toByteArray();
  }

  @Override
  public synchronized void close() {
    deflater.end();
  }
}
