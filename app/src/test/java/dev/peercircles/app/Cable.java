package dev.peercircles.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable to a server of this machine, which can be cut and mended. Thread-safe. */
final class Cable implements AutoCloseable {
  private final ServerSocket near;
  private final int far;
  private final Set<Socket> plugged = ConcurrentHashMap.newKeySet();
  private volatile boolean isCut;

  private Cable(ServerSocket near, int far) {
    this.near = near;
    this.far = far;
  }

  /** A cable to this port, plugged in. */
  static Cable to(int port) {
    try {
      var cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
      Thread.ofVirtual().start(cable::accept);
      return cable;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to connect to instead. */
  int port() {
    return near.getLocalPort();
  }

  /** Ends all connections, and each that is tried until it is mended. */
  void cut() {
    isCut = true;
    plugged.forEach(Cable::close);
  }

  void mend() {
    isCut = false;
  }

  private void accept() {
    try {
      while (!near.isClosed()) {
        connect(near.accept());
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void connect(Socket here) throws IOException {
    var there = new Socket(InetAddress.getLoopbackAddress(), far);
    plugged.add(here);
    plugged.add(there);
    Thread.ofVirtual().start(() -> carry(here, there));
    Thread.ofVirtual().start(() -> carry(there, here));
    if (isCut) {
      close(here);
      close(there);
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut, or hung up.
    } finally {
      plugged.remove(from);
      plugged.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      near.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
