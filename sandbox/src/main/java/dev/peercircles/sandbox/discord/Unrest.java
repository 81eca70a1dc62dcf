package dev.peercircles.sandbox.discord;

/** How the gateway misbehaves at present. Guarded by the guild. */
final class Unrest {
  private static final int DISCORDS_HEARTBEAT = 41_250;

  /** What clients are told at their hello, in milliseconds. */
  int heartbeat = DISCORDS_HEARTBEAT;

  /** Sessions used up today besides those that began here. */
  int spent;

  /** How often more every event is sent. */
  int repeated;

  /** How many events that the client has had already a resume sends again. */
  int replayed;

  /** Whether events wait, to be sent later in the wrong order. */
  boolean held;

  /** Whether heartbeats go unanswered while all else works. */
  boolean heartless;
}
