package dev.peercircles.commands;

/** Whom a command concerns. */
public enum Scope {
  /**
   * One circle: the one named by a button, else the channel's, else the person's only one, else a
   * menu is shown.
   */
  CIRCLE,
  /** The person, whatever their circles. */
  PERSON
}
