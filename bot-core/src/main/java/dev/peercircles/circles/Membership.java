package dev.peercircles.circles;

import java.util.List;

/** Who belongs to a circle, as configured. */
public sealed interface Membership {

  /** These people, in this order. */
  record Listed(List<MemberId> members) implements Membership {
    public Listed {
      members = List.copyOf(members);
    }
  }

  /** Everyone in the circle's channel but bots and guests. */
  record WholeChannel() implements Membership {}
}
