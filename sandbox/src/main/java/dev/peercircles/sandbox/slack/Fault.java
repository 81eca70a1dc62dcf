package dev.peercircles.sandbox.slack;

import java.time.Duration;

/** A way in which a Web API call goes wrong. */
public sealed interface Fault {

  /** Nothing is done; the call ends with this HTTP status and a body that is no JSON. */
  record Status(int status) implements Fault {}

  /** Nothing is done; 429 with {@code Retry-After} (whole seconds). */
  record RateLimited(Duration retryAfter) implements Fault {}

  /** The same, but the body names another pause ({@code retry_after}, in seconds) than the head. */
  record RateLimitedOtherwise(Duration retryAfter, Duration inBody) implements Fault {}

  /** Nothing is done; {@code ok:false} with this code. */
  record Error(String code) implements Fault {}

  /** Nothing is done and the connection closes before an answer. */
  record LostRequest() implements Fault {}

  /** It is done, but the connection closes before the answer: the caller can't know. */
  record LostAnswer() implements Fault {}

  /** It is done and answered, but only after this much real time. */
  record Late(Duration by) implements Fault {}

  /** It is answered as done, but what was posted is gone. */
  record Vanished() implements Fault {}
}
