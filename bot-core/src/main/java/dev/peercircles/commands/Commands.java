package dev.peercircles.commands;

import java.util.List;

/**
 * Where a feature makes its commands. Bound into a set; of several such places each knows its own
 * only.
 */
public interface Commands {
  /** All that are made here: what isn't in the list nobody can ask. */
  List<Command> all();
}
