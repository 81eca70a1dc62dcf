package dev.peercircles.discord;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Makes words fit without taking a letter or an emoji apart. */
final class Cut {
  static final String ELLIPSIS = "…";

  private Cut() {}

  /** The words, or their beginning and an ellipsis, in at most this many UTF-16 units. */
  static String to(int most, String words) {
    return to(most, words, UnaryOperator.identity());
  }

  /**
   * The longest beginning of the words that still fits once it is written; {@code ""} if nothing
   * does.
   *
   * @param written how the words are written; never shorter than they are
   */
  static String to(int most, String words, UnaryOperator<String> written) {
    var whole = written.apply(words);
    if (whole.length() <= most) {
      return whole;
    }
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(words);
    int low = 0;
    int high = Math.min(words.length(), Math.max(most, 0));
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (written.apply(begin(words, middle, letters)).length() <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    var cut = written.apply(begin(words, low, letters));
    return cut.length() <= most ? cut : "";
  }

  private static String begin(String words, int end, BreakIterator letters) {
    int at = letters.isBoundary(end) ? end : letters.preceding(end);
    return words.substring(0, Math.max(at, 0)).stripTrailing() + ELLIPSIS;
  }
}
