package dev.peercircles.slack;

import dev.peercircles.health.NotReady;

/** Slack refuses what it was given, and will until somebody mends it. */
final class SlackNotReady extends NotReady {
  private static final long serialVersionUID = 1L;

  SlackNotReady(String what, String cure) {
    super(what, cure, false);
  }
}
