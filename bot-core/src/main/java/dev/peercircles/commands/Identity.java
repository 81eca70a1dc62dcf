package dev.peercircles.commands;

/** Whether a command learns who asks. */
public enum Identity {
  /** It does. */
  SHOWN,
  /** The person is dropped by the router: the command learns the circle and a {@link Permit}. */
  WITHHELD
}
