package dev.peercircles.schedule;

import dev.peercircles.circles.CircleId;
import java.time.LocalDate;

/**
 * Names a dated due thing; unique for ever, so that nothing happens twice.
 *
 * @param circle whose it is
 * @param plan the feature's plan, {@code checkin}
 * @param step what of the plan, {@code open}; a step that happens twice a day has two names
 * @param date its local date in the circle's zone
 */
public record OccurrenceKey(CircleId circle, String plan, String step, LocalDate date) {
  private static final int LONGEST = 32;

  public OccurrenceKey {
    requireWord(plan);
    requireWord(step);
  }

  private static void requireWord(String word) {
    if (!isWord(word)) {
      throw new IllegalArgumentException("not a plan or step: " + word);
    }
  }

  /** 1 to 32 of {@code a-z 0-9 -}; by hand, since an agenda names hundreds of these. */
  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= LONGEST;
  }

  /** {@code em-berlin/checkin/open/2026-11-23}. */
  @Override
  public String toString() {
    return circle + "/" + plan + "/" + step + "/" + date;
  }
}
