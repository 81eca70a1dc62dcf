package dev.peercircles.sandbox.discord;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What can happen to the gateway's connections, and how they are. */
public final class GatewayTrouble {
  private final Gateway gateway;

  GatewayTrouble(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Cuts every socket without a word; sessions can be resumed. */
  public void cut() {
    gateway.cut();
  }

  /** Tells every session of something as if it had happened. */
  public void say(String type, ObjectNode data) {
    gateway.dispatch(type, _ -> Optional.of(data));
  }

  /** Asks every client to reconnect and resume (op 7). */
  public void askToReconnect() {
    gateway.askToReconnect();
  }

  /** Declares every session invalid (op 9). */
  public void invalidate(boolean resumable) {
    gateway.invalidate(resumable);
  }

  /** The sockets open now stay open, but nothing comes out of them any more. */
  public void deaden() {
    gateway.deaden();
  }

  /** Heartbeats are answered no more, or again, while everything else works. */
  public void ignoreHeartbeats(boolean ignored) {
    gateway.change(unrest -> unrest.heartless = ignored);
  }

  /** How often clients that connect from now on shall send a heartbeat. */
  public void heartbeatEvery(Duration interval) {
    gateway.change(unrest -> unrest.heartbeat = Math.toIntExact(interval.toMillis()));
  }

  /** Sends every event so many times more, as Discord may. */
  public void repeatEvents(int times) {
    gateway.change(unrest -> unrest.repeated = times);
  }

  /** Lets every resume bring so many events again that the client has had already. */
  public void replayAlso(int events) {
    gateway.change(unrest -> unrest.replayed = events);
  }

  /** Keeps events back until {@link #releaseNewestFirst}. */
  public void hold() {
    gateway.change(unrest -> unrest.held = true);
  }

  /** Sends what was kept back, in the wrong order. */
  public void releaseNewestFirst() {
    gateway.release();
  }

  /** Uses up so many of the day's 1,000 sessions. */
  public void spend(int sessions) {
    gateway.change(unrest -> unrest.spent = sessions);
  }

  /** Whether a session has a living socket. */
  public boolean connected() {
    return gateway.connected();
  }

  /** How often a client identified itself; resuming does not count. */
  public int identified() {
    return gateway.identified();
  }

  /** How often a session was resumed. */
  public int resumed() {
    return gateway.resumed();
  }
}
