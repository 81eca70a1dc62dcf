package dev.peercircles.slack;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes connections. Thread-safe. */
final class Dialer {
  private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);
  private static final Duration HELLO = Duration.ofSeconds(10);

  private final SlackApi api;
  private final SlackSettings settings;
  private final Tickets tickets;
  private final Listeners listeners;

  Dialer(SlackApi api, SlackSettings settings) {
    this(api, settings, new Listeners(() -> {}));
  }

  @Inject
  Dialer(SlackApi api, SlackSettings settings, Listeners listeners) {
    this.api = api;
    this.settings = settings;
    this.listeners = listeners;
    this.tickets = new Tickets(api, settings);
  }

  /** Asks Slack for an address. */
  Ticket ticket() {
    return tickets.draw();
  }

  /**
   * Connects; empty if nobody says hello.
   *
   * @param envelopes takes what comes in, on the connection's own thread: must not block
   */
  Optional<SlackSocket> open(String url, BiConsumer<SlackSocket, String> envelopes)
      throws URISyntaxException, InterruptedException {
    var socket = new SlackSocket(api.slack(), settings.appToken(), url, envelopes);
    if (socket.greeted(HELLO)) {
      listeners.greeted(socket, socket.connections());
      return Optional.of(socket);
    }
    LOG.warn("Slack gave an address for a connection, but nobody answers there");
    hangUp(socket);
    return Optional.empty();
  }

  /** Whether somebody else seemed to listen when the last one was opened. */
  boolean othersListen() {
    return listeners.others().isPresent();
  }

  void hangUp(SlackSocket socket) {
    listeners.left(socket);
    try {
      socket.close();
    } catch (IOException | RuntimeException e) {
      LOG.info("A connection to Slack closed badly: {}", e.getClass().getSimpleName());
    }
  }
}
