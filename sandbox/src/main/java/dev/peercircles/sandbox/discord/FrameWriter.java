package dev.peercircles.sandbox.discord;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import tools.jackson.databind.JsonNode;

/**
 * Writes frames to one socket: plain text, or one zlib stream for the socket's whole life, flushed
 * after each frame so that it ends in {@code 00 00 FF FF}.
 */
final class FrameWriter implements AutoCloseable {
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

  synchronized void write(JsonNode frame) {
    if (silent || !socket.isOpen()) {
      return;
    }
    String text = Json.write(frame);
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
