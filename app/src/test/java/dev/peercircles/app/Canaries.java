package dev.peercircles.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Stories that can be found again wherever a copy of one lies: each holds the mark, which no class
 * has as a constant, so that whoever searches doesn't find themselves.
 */
public final class Canaries {
  /** The mark, each letter moved by one. */
  private static final String MOVED = "rvjccmfsxpqtifm";

  /** Where only a piece of a story is left. */
  private static final int NO_NUMBER = -1;

  private static final int LONGEST = 100;
  private static final Pattern NUMBER = Pattern.compile("[a-z]+ in week number ([0-9]+)\\.");

  private Canaries() {}

  /** The story with this number. */
  public static String story(int number) {
    return "I lost a " + mark() + " in week number " + number + ".";
  }

  private static String mark() {
    return new String(bytes(), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes() {
    var bytes = MOVED.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i]--;
    }
    return bytes;
  }

  /** The files that hold one: plain, in UTF-16, in base64 or in gzip. */
  public static List<String> in(Map<String, byte[]> files) {
    var found = new ArrayList<String>();
    files.forEach((name, bytes) -> {
      if (isIn(bytes) || unzipped(bytes).stream().anyMatch(Canaries::isIn)) {
        found.add(name);
      }
    });
    return found;
  }

  /** Whether these bytes hold one, whatever its letters look like. */
  public static boolean isIn(byte[] bytes) {
    return patterns().stream().anyMatch(pattern -> indexOf(bytes, pattern, 0) >= 0);
  }

  /** The numbers of the stories that these bytes hold in letters of one or two bytes. */
  public static Set<Integer> numbers(byte[] bytes) {
    var found = new TreeSet<Integer>();
    for (var letters :
        List.of(
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      var mark = mark().getBytes(letters);
      for (int at = indexOf(bytes, mark, 0); at >= 0; at = indexOf(bytes, mark, at + 1)) {
        var rest = new String(bytes, at, Math.min(LONGEST, bytes.length - at), letters);
        var number = NUMBER.matcher(rest);
        found.add(number.lookingAt() ? Integer.parseInt(number.group(1)) : NO_NUMBER);
      }
    }
    return found;
  }

  private static int indexOf(byte[] bytes, byte[] pattern, int from) {
    for (int at = from; at <= bytes.length - pattern.length; at++) {
      if (bytes[at] == pattern[0]
          && Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length)) {
        return at;
      }
    }
    return -1;
  }

  /** What to look for. */
  static List<byte[]> patterns() {
    var mark = bytes();
    var patterns = new ArrayList<byte[]>();
    patterns.add(mark);
    patterns.add(mark().getBytes(StandardCharsets.UTF_16LE));
    patterns.add(mark().getBytes(StandardCharsets.UTF_16BE));
    for (int shift = 0; shift < 3; shift++) {
      var moved = new byte[mark.length + shift];
      System.arraycopy(mark, 0, moved, shift, mark.length);
      var text = Base64.getEncoder().encode(moved);
      // The first and last letters depend on what stands around the mark.
      patterns.add(Arrays.copyOfRange(text, 4, text.length - 4));
    }
    return patterns;
  }

  private static List<byte[]> unzipped(byte[] bytes) {
    var all = new ArrayList<byte[]>();
    byte[] begin = {0x1f, (byte) 0x8b, 8};
    for (int at = 0; at < bytes.length - begin.length; at++) {
      if (Arrays.equals(bytes, at, at + begin.length, begin, 0, begin.length)) {
        all.add(unzipped(bytes, at));
      }
    }
    return all;
  }

  private static byte[] unzipped(byte[] bytes, int from) {
    var out = new ByteArrayOutputStream();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
      in.transferTo(out);
    } catch (IOException e) {
      // Three bytes that only looked like a beginning; what came before the end counts.
    }
    return out.toByteArray();
  }
}
