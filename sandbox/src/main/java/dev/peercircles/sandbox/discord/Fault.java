package dev.peercircles.sandbox.discord;

import java.time.Duration;
import java.util.Optional;

/** What can go wrong with a request. */
public sealed interface Fault {

  /** It is not carried out; the answer has this HTTP status and Discord's code in its body. */
  record Refused(int status, int code, String message) implements Fault {}

  /** It is not carried out, and no answer comes. */
  record Lost() implements Fault {}

  /** It is carried out, but the connection drops before its answer. */
  record AnswerLost() implements Fault {}

  /** It is answered as carried out, but what was posted is gone. */
  record Vanished() implements Fault {}

  /** It is carried out after this much real time. */
  record Slow(Duration by) implements Fault {}

  /** Too many requests: wait this long; the answer says whether all routes are meant. */
  record Limited(Duration pause, boolean global) implements Fault {}

  /**
   * The same, but header and body name different pauses, and neither says that all routes are
   * meant.
   */
  record LimitedOtherwise(Duration inHeader, Duration inBody) implements Fault {}

  /**
   * It is not carried out: what stands before Discord answers with a page of HTML, be it a server's
   * error or the 429 by which a whole address is banned.
   *
   * @param retryAfter what its header says, if it has one
   */
  record Page(int status, Optional<Duration> retryAfter) implements Fault {}
}
