package dev.peercircles.slack;

import java.util.ArrayList;
import java.util.List;

/** Makes words fit, by whole characters and, where it can, between words. */
final class Fit {
  private Fit() {}

  /** The words, or as many as fit with a mark that some are left out. */
  static String cut(String words, int longest) {
    return words.length() <= longest
        ? words
        : words.substring(0, end(words, 0, longest - SlackTexts.CUT.length())).stripTrailing()
            + SlackTexts.CUT;
  }

  /** The words in pieces that fit; nothing is lost but the blank at which they part. */
  static List<String> pieces(String words, int longest) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (words.length() - from > longest) {
      int to = end(words, from, longest);
      pieces.add(words.substring(from, to));
      from = Character.isWhitespace(words.charAt(to)) ? to + 1 : to;
    }
    pieces.add(words.substring(from));
    return pieces;
  }

  /**
   * Where a piece that starts here ends: at a blank in its second half, else between characters.
   */
  private static int end(String words, int from, int longest) {
    int most = from + longest;
    for (int i = most; i > from + longest / 2; i--) {
      if (Character.isWhitespace(words.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most;
  }
}
