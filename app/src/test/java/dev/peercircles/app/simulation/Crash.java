package dev.peercircles.app.simulation;

/** The process dies here. An error, so that nothing in the core takes it for its own. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where, null, false, false);
  }
}
