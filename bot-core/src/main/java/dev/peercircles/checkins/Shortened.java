package dev.peercircles.checkins;

/** Words of people made to fit. Pure. */
final class Shortened {
  private static final String MORE = "…";

  private Shortened() {}

  /**
   * On one line and no longer than this; what is left out stands as an ellipsis. Never cuts a
   * character in two.
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
    return line.substring(0, end).stripTrailing() + MORE;
  }
}
