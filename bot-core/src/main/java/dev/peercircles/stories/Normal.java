package dev.peercircles.stories;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text without the traces that keyboards, languages and editors leave in it: one form of Unicode,
 * nothing invisible, plain quotes and dashes, single spaces, no skin tones.
 */
final class Normal {
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern AROUND_BREAKS = Pattern.compile(" ?\n ?");
  private static final Pattern MANY_BREAKS = Pattern.compile("\n{3,}");

  private Normal() {}

  /** The same text, plain. Doing it again changes nothing. */
  static String of(String text) {
    var plain = once(text);
    var again = once(plain);
    while (!again.equals(plain)) {
      plain = again;
      again = once(plain);
    }
    return plain;
  }

  private static String once(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var plain = new StringBuilder();
    composed.codePoints().forEach(c -> put(plain, c));
    var spaced = SPACES.matcher(plain).replaceAll(" ");
    var broken = AROUND_BREAKS.matcher(spaced).replaceAll("\n");
    return MANY_BREAKS.matcher(broken).replaceAll("\n\n").strip();
  }

  private static void put(StringBuilder plain, int c) {
    switch (c) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A, 0x02BC, 0x00B4, 0x0060, 0xFF07 ->
          plain.append('\'');
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0xFF02 -> plain.append('"');
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> plain.append('-');
      case 0x2026 -> plain.append("...");
      case 0xFF20, 0xFE6B -> plain.append('@');
      case '\n', 0x2028, 0x2029, 0x0085, '\u000B', '\f' -> plain.append('\n');
      case '\t' -> plain.append(' ');
      default -> putOther(plain, c);
    }
  }

  private static void putOther(StringBuilder plain, int c) {
    if (isSkinTone(c) || isVariation(c)) {
      return;
    }
    switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> plain.append(' ');
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED -> {}
      default -> plain.appendCodePoint(c);
    }
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }

  /** Which form of a sign a keyboard chose; and two fillers that show as nothing. */
  private static boolean isVariation(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x034F
        || c == 0x2800;
  }
}
