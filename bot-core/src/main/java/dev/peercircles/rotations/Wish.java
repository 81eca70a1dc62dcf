package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A topic that somebody would like to hear about. Nobody is shown whose it is: that is kept so that
 * each has a few at most and can drop their own.
 *
 * @param words what it is about
 * @param member whose it is; empty for one of a time when that was not kept
 * @param asked the day on which they last asked for it
 */
public record Wish(String words, Optional<MemberId> member, LocalDate asked) {
  /** Nobody has more that wait. */
  static final int MOST = 5;

  /** So long it waits to be taken up. */
  static final int DAYS = 90;

  private static final int NUMBERS = 1_000_000;

  /** What a button says instead of the words, which never stand in one. */
  int number() {
    return Math.floorMod(words.hashCode(), NUMBERS);
  }

  boolean isOf(MemberId somebody) {
    return member.filter(somebody::equals).isPresent();
  }

  @Override
  public String toString() {
    return "a wish of " + asked;
  }
}
