package dev.peercircles.app;

/** The process's exit codes. */
final class Exit {
  /** All is well. */
  static final int FINE = 0;

  /** Something failed. */
  static final int FAILED = 1;

  /** The configuration, or the way the command was called, needs mending. */
  static final int CONFIGURATION = 2;

  private Exit() {}
}
