package dev.peercircles.config;

/** Says plainly what can be written already and has no effect yet. */
final class NotYet {
  private NotYet() {}

  static void programme(At programme) {
    programme
        .get("authority")
        .filter(a -> a.says("declared"))
        .ifPresent(a ->
            a.warn(
                "Not yet: people are not asked in this version; reporting lines are checked"
                    + " where they are named.",
                "add `reports_to` where you know it."));
  }
}
