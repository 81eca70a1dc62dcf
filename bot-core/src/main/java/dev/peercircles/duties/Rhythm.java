package dev.peercircles.duties;

import dev.peercircles.circles.CircleId;

/**
 * One step of one plan of one circle: what the engine keeps one execution for.
 *
 * @param circle whose
 * @param plan the duty's plan
 * @param step which step of it
 */
public record Rhythm(CircleId circle, String plan, String step) {

  /** {@code em-berlin/checkin/open}. */
  @Override
  public String toString() {
    return circle + "/" + plan + "/" + step;
  }

  /** Reads what {@link #toString} wrote. */
  public static Rhythm parse(String text) {
    var parts = text.split("/", 3);
    return new Rhythm(new CircleId(parts[0]), parts[1], parts[2]);
  }
}
