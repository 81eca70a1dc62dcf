package dev.peercircles.sandbox.slack;

import java.util.List;

/**
 * The early end of a Web API method: Slack's {@code ok:false} with its code. An exception, because
 * a method may end at any depth; caught in one place, {@link WebApi}, and never seen outside this
 * package.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> details;

  Refused(String code) {
    this(code, List.of());
  }

  Refused(String code, List<String> details) {
    super(code, null, false, false);
    this.details = List.copyOf(details);
  }

  /** Slack's error code. */
  String code() {
    return String.valueOf(getMessage());
  }

  /** What Slack puts into {@code response_metadata.messages}. */
  List<String> details() {
    return details;
  }
}
