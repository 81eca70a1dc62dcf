package dev.peercircles.slack;

import dev.peercircles.sandbox.ChatWorld;

/** Breaks the arrows: an adapter that knows the simulators. */
public interface CanaryAdapterKnowsAdapter {
  ChatWorld world();
}
