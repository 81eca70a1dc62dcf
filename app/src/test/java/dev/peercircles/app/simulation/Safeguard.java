package dev.peercircles.app.simulation;

/** What keeps things from happening twice, early or late. Each can be taken away, to be missed. */
enum Safeguard {
  /** An occurrence is recorded once, and its posts are named after it. */
  OCCURRENCE_KEY,
  /** What may have been sent is not simply sent again. */
  UNKNOWN_STATE,
  /** It is looked for where it would stand. */
  LOOK_UP,
  /** A process that slept through its lease can't record what it did. */
  ATTEMPT_NUMBER,
  /** A process that slept before it sent what it had claimed leaves it to whoever took over. */
  LEASE,
  /** What is too late is not sent. */
  GRACE,
  /** What Slack took is looked for afterwards. */
  AFTERCARE,
  /** After a start, what fell due before is looked for before it is sent. */
  LOOK_FIRST
}
