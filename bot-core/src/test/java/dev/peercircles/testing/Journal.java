package dev.peercircles.testing;

/** Where a fake store says that it is about to write, and how to undo it. */
@FunctionalInterface
public interface Journal {
  /** Takes writes anywhere and never undoes them: for tests that care about one store alone. */
  Journal ANYWHERE = undo -> {};

  /** Called before each write. Throws if writing is not allowed now. */
  void write(Runnable undo);
}
