package dev.peercircles.sandbox.slack;

import tools.jackson.databind.JsonNode;

/**
 * Hears all that the simulator says over the wire, to hold it against the real platform's words.
 */
public interface Wiretap {

  /** A Web API method was answered. */
  void answered(String method, JsonNode answer);

  /** A payload went to the app. */
  void sent(String envelopeType, JsonNode payload);

  /** Hears nothing. */
  static Wiretap none() {
    return new Wiretap() {
      @Override
      public void answered(String method, JsonNode answer) {}

      @Override
      public void sent(String envelopeType, JsonNode payload) {}
    };
  }
}
