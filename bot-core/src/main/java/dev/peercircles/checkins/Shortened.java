package dev.peercircles.checkins;

/** Words of people made to fit. Pure. */
final class Shortened {
  private static final String MORE = "…";

  /** How far back, in UTF-16 units, the end of a word is looked for. */
  private static final int NEARBY = 15;

  private Shortened() {}

  /**
   * On one line and no longer than this; what is left out stands as an ellipsis. Cut between words
   * where one ends nearby, and never within a character.
   *
   * @param longest most UTF-16 units, as the platforms count
   */
  static String to(String words, int longest) {
    var line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= longest) {
      return line;
    }
    int end = longest - MORE.length();
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > 0 && end - space <= NEARBY ? space : end).stripTrailing()
        + MORE;
  }
}
