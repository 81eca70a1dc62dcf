package dev.peercircles.rotations;

/**
 * By how much somebody's share of the turns so far exceeds the turns they took.
 *
 * <p>Counted in whole units of which a turn has lcm(1, …, 40): a part of a turn is a whole number
 * of units for every number of people up to 40, so that sums are exact, twenty years of thirds and
 * sevenths never drift, and equal claims stay equal on every machine. Among more than 40 people a
 * share is cut to a whole unit, less than 10<sup>-15</sup> of a turn, the same for all of them. The
 * range is more than 1,700 turns ahead or behind; beyond it arithmetic throws.
 *
 * @param units above zero for somebody who is still to have turns
 */
record Claim(long units) implements Comparable<Claim> {
  private static final long UNITS_OF_A_TURN = 5_342_931_457_063_200L;

  /** Neither ahead nor behind. */
  static final Claim NONE = new Claim(0);

  /** One turn. */
  static final Claim TURN = new Claim(UNITS_OF_A_TURN);

  /** Some turns, shared by some people. */
  static Claim share(int turns, int people) {
    return new Claim(Math.multiplyExact(UNITS_OF_A_TURN, turns) / people);
  }

  Claim plus(Claim other) {
    return new Claim(Math.addExact(units, other.units));
  }

  Claim minus(Claim other) {
    return new Claim(Math.subtractExact(units, other.units));
  }

  /** For tables and pictures only; nothing is decided by it. */
  double turns() {
    return (double) units / UNITS_OF_A_TURN;
  }

  @Override
  public int compareTo(Claim other) {
    return Long.compare(units, other.units);
  }
}
