package dev.peercircles.stories;

/** Where sentences begin, as far as signs say it. */
final class Sentence {
  private static final String ENDS = ".!?\n";
  private static final String MAY_STAND_BETWEEN = " \"'([{*_>";

  private Sentence() {}

  /** Whether a word that stands here is a sentence's first. */
  static boolean beginsAt(String text, int at) {
    int before = at - 1;
    while (before >= 0 && MAY_STAND_BETWEEN.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || ENDS.indexOf(text.charAt(before)) >= 0;
  }
}
