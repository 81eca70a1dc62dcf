package dev.peercircles.app.simulation;

import java.time.Instant;
import java.util.Arrays;

/** What happened, line by line. */
final class Trace {
  private static final int TAIL = 60;
  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder milestones = new StringBuilder();

  /** Something that is told of a failure however long ago it was. */
  void milestone(Instant at, String what) {
    milestones.append(at).append(' ').append(what).append('\n');
    add(at, what);
  }

  void add(Instant at, String what) {
    lines.append(at).append(' ').append(what).append('\n');
  }

  String tail() {
    var all = toString().split("\n");
    var from = Math.max(0, all.length - TAIL);
    return milestones + "...\n" + String.join("\n", Arrays.asList(all).subList(from, all.length));
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
