package dev.peercircles.commands;

/** What somebody is in a circle, for commands that don't learn who they are. */
public enum Standing {
  MEMBER,
  HOST,
  DEPUTY
}
