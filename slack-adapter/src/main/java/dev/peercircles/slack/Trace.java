package dev.peercircles.slack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where something broke, without the messages: those may quote what people wrote. */
final class Trace {
  private static final int FRAMES = 12;
  private static final int CAUSES = 5;

  private Trace() {}

  static String of(Throwable thrown) {
    var trace = new StringBuilder();
    Throwable at = thrown;
    for (int i = 0; i < CAUSES && at != null; i++) {
      trace
          .append(i == 0 ? "" : "\n  because of ")
          .append(at.getClass().getName())
          .append(frames(at));
      at = at.getCause();
    }
    return trace.toString();
  }

  private static String frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .map(frame -> "\n    at " + frame)
        .collect(Collectors.joining());
  }
}
