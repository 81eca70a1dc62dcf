package dev.peercircles.delivery;

/** What became of a post so far. */
public enum PostState {
  /** Decided; not sent. */
  PLANNED,
  /** Handed to the platform by the attempt that holds it. */
  SENDING,
  /** Taken by the platform. */
  SENT,
  /** Perhaps taken: looked for, never repeated blindly. */
  UNKNOWN,
  /** Given up, for a recorded reason. */
  SKIPPED
}
