package dev.peercircles.rotations;

import dev.peercircles.circles.CircleId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A plan's id, never reused: {@code em-berlin/lunch} for a circle's own, {@code all/lunch} for one
 * of the whole programme.
 */
public record PlanId(String value) {
  /** What follows the stroke: the word by which people call the plan. */
  public static final Pattern WORD = Pattern.compile("[a-z0-9-]{2,16}");

  /** What stands before the stroke for the whole programme: no circle may have this id. */
  public static final String PROGRAMME = "all";

  public PlanId {
    if (!value.matches("[a-z0-9-]{2,32}/[a-z0-9-]{2,16}")) {
      throw new IllegalArgumentException("not a plan's id: " + value);
    }
  }

  /** A circle's own plan. */
  public static PlanId of(CircleId circle, String word) {
    return new PlanId(circle + "/" + word);
  }

  /** A plan of the whole programme. */
  public static PlanId ofProgramme(String word) {
    return new PlanId(PROGRAMME + "/" + word);
  }

  /** The circle whose own it is, or empty for a plan of the whole programme. */
  Optional<CircleId> circle() {
    var first = value.substring(0, value.indexOf('/'));
    return first.equals(PROGRAMME) ? Optional.empty() : Optional.of(new CircleId(first));
  }

  /** {@code lunch}. */
  public String word() {
    return value.substring(value.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
