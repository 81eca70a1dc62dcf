package dev.peercircles.schedule;

import dev.peercircles.circles.CircleId;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Names a dated due thing; unique for ever, so that nothing happens twice.
 *
 * @param circle whose it is
 * @param plan the feature's plan, {@code checkin}
 * @param step what of the plan, {@code open}; a step that happens twice a day has two names
 * @param date its local date in the circle's zone
 */
public record OccurrenceKey(CircleId circle, String plan, String step, LocalDate date) {
  private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,32}");

  public OccurrenceKey {
    requireWord(plan);
    requireWord(step);
  }

  private static void requireWord(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("not a plan or step: " + word);
    }
  }

  /** {@code em-berlin/checkin/open/2026-11-23}. */
  @Override
  public String toString() {
    return circle + "/" + plan + "/" + step + "/" + date;
  }
}
