package dev.peercircles.duties;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;

/**
 * Messages that will come to people whatever their week holds, as those about their own turns do:
 * what the bot would remind them of gives way. An extension point: bound in a set. Reads only.
 */
@FunctionalInterface
public interface Foreseen {

  /**
   * Whether such a message is still to come, as far as it can be known.
   *
   * @param from a local day
   * @param to a later day of the same week, or the same; inclusive
   */
  boolean isComing(MemberId member, LocalDate from, LocalDate to);
}
