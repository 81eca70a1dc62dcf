package dev.peercircles.sandbox.slack;

import java.util.concurrent.atomic.AtomicLong;

/** Ids that only need to be unique within one world: counters, so that a run repeats exactly. */
final class Ids {
  private final AtomicLong last = new AtomicLong();

  /** A short id such as {@code V0000001A}. */
  String next(String prefix) {
    return prefix + "%08X".formatted(last.incrementAndGet());
  }
}
