package dev.peercircles.commands;

/** How a command answers. Declared, because Discord fixes it before any work is done. */
public enum AnswerKind {
  /** Only the person who asked sees it. */
  PRIVATE,
  /** A form, or a private refusal at once: indexed reads within half a second, no writes. */
  FORM
}
