package dev.peercircles.config;

import java.util.List;

/** Says plainly what can be written already and has no effect yet. */
final class NotYet {
  private static final String CURE = "leave it for later, or take it out.";

  private NotYet() {}

  static void circle(At circle) {
    for (var key : List.of("rotations", "stories")) {
      circle.get(key).ifPresent(NotYet::noEffect);
    }
  }

  static void programme(At programme) {
    programme.get("rotations").ifPresent(NotYet::noEffect);
    programme
        .get("authority")
        .filter(a -> a.says("declared"))
        .ifPresent(a ->
            a.warn(
                "Not yet: people are not asked in this version; reporting lines are checked"
                    + " where they are named.",
                "add `reports_to` where you know it."));
  }

  private static void noEffect(At at) {
    at.warn("Not yet: this has no effect in this version.", CURE);
  }
}
