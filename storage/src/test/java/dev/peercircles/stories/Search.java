package dev.peercircles.stories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for many things at once, in one go through bytes that are written as Latin letters. */
final class Search {
  private static final int BEGINNING = 4;

  private final Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
  private final boolean[] begins = new boolean[1 << 16];

  /** For these, of four letters or more each. */
  Search(List<String> patterns) {
    for (var pattern : patterns) {
      var bytes = pattern.getBytes(StandardCharsets.ISO_8859_1);
      var beginning = beginning(bytes, 0);
      byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(bytes);
      begins[beginning & 0xFFFF] = true;
    }
  }

  /** What of it stands there. */
  List<String> in(String text) {
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    var found = new ArrayList<String>();
    int beginning = 0;
    for (int end = 0; end < bytes.length; end++) {
      beginning = beginning << 8 | bytes[end] & 0xFF;
      if (begins[beginning & 0xFFFF]) {
        int at = end - BEGINNING + 1;
        for (var pattern : byBeginning.getOrDefault(beginning, List.of())) {
          int to = at + pattern.length;
          if (to <= bytes.length && Arrays.equals(bytes, at, to, pattern, 0, pattern.length)) {
            found.add(new String(pattern, StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    return found;
  }

  private static int beginning(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | bytes[at + 3] & 0xFF;
  }
}
