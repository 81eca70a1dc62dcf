package dev.peercircles.config;

import dev.peercircles.circles.CircleId;
import java.util.Optional;

/**
 * Something that an admin should know about the configuration, and what to do about it. Never
 * contains a secret.
 *
 * @param severity how bad it is
 * @param file name of the file, without its directory
 * @param line from 1
 * @param column from 1
 * @param path which key, {@code circles.em-berlin.members}; empty for a whole file
 * @param what what is wrong, a sentence
 * @param cure what to do, a sentence
 * @param restsCircle the circle that rests because of it, while everything else can run
 */
public record Problem(
    Severity severity,
    String file,
    int line,
    int column,
    String path,
    String what,
    String cure,
    Optional<CircleId> restsCircle) {

  /** How bad a problem is. */
  public enum Severity {
    /** {@code check} fails. Nothing runs, unless the problem only rests a circle. */
    ERROR,
    /** Worth knowing; everything runs. */
    WARNING
  }

  /** Whether nothing can run with it. */
  public boolean fatal() {
    return severity == Severity.ERROR && restsCircle.isEmpty();
  }

  /** Two lines: place, path and what is wrong; then the cure. */
  @Override
  public String toString() {
    var mark = severity == Severity.WARNING ? "warning: " : "";
    var of = path.isEmpty() ? "" : path + ": ";
    return "%s:%d:%d  %s%s%s\n  cure: %s".formatted(file, line, column, mark, of, what, cure);
  }
}
