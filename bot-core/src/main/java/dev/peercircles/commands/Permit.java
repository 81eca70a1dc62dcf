package dev.peercircles.commands;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person whose name is withheld may still do in one circle: asked while a command runs,
 * worthless afterwards. It tells nothing about the person, neither to the command nor to a store.
 * Not thread-safe.
 */
public final class Permit {
  private final Allowance.Bearer bearer;
  private final List<Runnable> undo = new ArrayList<>();

  Permit(Allowance.Bearer bearer) {
    this.bearer = bearer;
  }

  /**
   * Does a thing that each person may do once.
   *
   * @param what names the thing; the same name is the same thing
   * @return false if they did it before
   */
  public boolean once(String what) {
    boolean first = bearer.mark(what);
    if (first) {
      undo.add(() -> bearer.unmark(what));
    }
    return first;
  }

  /** Whether they did a thing that each person may do once. Changes nothing. */
  public boolean did(String what) {
    return bearer.has(what);
  }

  /** Lets the person do a thing again that they may do once. */
  public void giveBack(String what) {
    if (bearer.unmark(what)) {
      undo.add(() -> bearer.mark(what));
    }
  }

  /** Counts an attempt; it counts whether or not anything comes of it. False: too many of late. */
  public boolean attempt(String what, int anHour) {
    return bearer.attempt(what, anHour);
  }

  /** Nothing came of it: what was done once may be done once more. */
  void undo() {
    undo.reversed().forEach(Runnable::run);
    undo.clear();
  }
}
