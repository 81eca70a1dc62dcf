package dev.peercircles.duties;

/**
 * Thrown by a change when what its decision was based on is no longer so: somebody was faster.
 * Nothing is written, and the duty decides again.
 */
public final class Overtaken extends RuntimeException {
  public Overtaken(String what) {
    super(what);
  }
}
