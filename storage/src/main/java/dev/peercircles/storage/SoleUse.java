package dev.peercircles.storage;

/** Proof that no other process uses the database, until it is closed. */
interface SoleUse extends AutoCloseable {

  /** Calls this, once and on any thread, when another process has the database instead of us. */
  void onLost(Runnable action);

  @Override
  void close();
}
