package dev.peercircles.circles;

import java.time.Duration;
import java.util.List;

/** Who reads a circle's channel, as far as that can be seen. */
public sealed interface Audience {

  /** Its members and nobody else, but for owners and administrators who read everything. */
  record OnlyMembers() implements Audience {}

  /**
   * Somebody who stands above a member, directly or through others.
   *
   * @param bosses who
   */
  record Boss(List<MemberId> bosses) implements Audience {
    public Boss {
      bosses = List.copyOf(bosses);
    }
  }

  /** Somebody who isn't of the circle. */
  record Outsider() implements Audience {}

  /** Whoever likes: the channel is public, or shared with others. */
  record Everybody() implements Audience {}

  /** Members, and perhaps others: not all who read it can be listed. */
  record Unlisted() implements Audience {}

  /**
   * That can't be seen just now: the platform wants to be asked less.
   *
   * @param pause how long to wait before it is asked again
   */
  record NotNow(Duration pause) implements Audience {}

  /** That could not be seen. */
  record Unknown() implements Audience {}
}
