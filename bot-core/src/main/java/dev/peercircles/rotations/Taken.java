package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;

/**
 * A turn that somebody has. The two differ after a swap: one presents, and it counts for the other.
 *
 * @param presenter who presents
 * @param account for whom it counts
 */
record Taken(MemberId presenter, MemberId account) {

  /** Their own turn. */
  static Taken own(MemberId member) {
    return new Taken(member, member);
  }
}
