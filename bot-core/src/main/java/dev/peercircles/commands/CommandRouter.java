package dev.peercircles.commands;

/**
 * Takes what came in to the command it names: finds the person and the circle, reads the arguments,
 * asks whether they may, and runs the handler in a unit of work. Thread-safe; may block on the
 * database, never on a platform.
 */
public interface CommandRouter {

  /**
   * Answers an invocation. Never throws for what people can cause; a store that does not answer is
   * a refusal.
   */
  Reply route(Invocation invocation);
}
