package dev.peercircles.sandbox.slack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Passes on what is said to each who listens. Thread-safe. */
final class Listeners implements Wiretap {
  private final List<Wiretap> all = new CopyOnWriteArrayList<>();

  Listeners(Wiretap first) {
    all.add(first);
  }

  void add(Wiretap tap) {
    all.add(tap);
  }

  @Override
  public void answered(String method, JsonNode answer) {
    all.forEach(tap -> tap.answered(method, answer));
  }

  @Override
  public void sent(String envelopeType, JsonNode payload) {
    all.forEach(tap -> tap.sent(envelopeType, payload));
  }
}
