package dev.peercircles.sandbox.discord;

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

  /** Asks every client to reconnect and resume (op 7). */
  public void askToReconnect() {
    gateway.askToReconnect();
  }

  /** Declares every session invalid (op 9). */
  public void invalidate(boolean resumable) {
    gateway.invalidate(resumable);
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
