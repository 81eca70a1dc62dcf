package dev.peercircles.sandbox.slack;

import java.util.Optional;

/** What can happen to Socket Mode connections, apart from being told to go and being cut. */
public final class SocketTrouble {
  private final Sockets sockets;

  SocketTrouble(Sockets sockets) {
    this.sockets = sockets;
  }

  /**
   * Closes the connections that {@code disconnect("warning")} had warned, as Slack does some ten
   * seconds later; newer ones stay.
   */
  public void closeWarned() {
    sockets.closeWarned();
  }

  /**
   * From now on each new connection is greeted, told to go and closed.
   *
   * @param reason {@code link_disabled} when Socket Mode is switched off; {@code
   *     too_many_websockets}
   */
  public void refuse(String reason) {
    sockets.refuse(Optional.of(reason));
  }

  /** Sends these words down every connection, be they an envelope or not. */
  public void say(String frame) {
    sockets.say(frame);
  }

  /** New connections are welcome again. */
  public void welcome() {
    sockets.refuse(Optional.empty());
  }
}
