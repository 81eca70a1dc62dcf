package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a date.
 *
 * @param date which
 * @param outcome what
 * @param available who could have had it, as it was that day: later changes of the configuration
 *     don't touch it
 * @param guest who came instead, in the words of whoever invited them
 */
public record Session(
    LocalDate date, Outcome outcome, Set<MemberId> available, Optional<String> guest) {

  /** For so long people can correct what it came to. */
  static final int REMEMBERED_DAYS = 21;

  /** What a date came to. */
  public enum Outcome {
    /** Over, and nobody said yet how it was. */
    OVER,
    /** It happened. */
    HELD,
    /** Nobody said otherwise within three days. */
    ASSUMED,
    /** It will be, or was, on another day. */
    MOVED,
    /** It fell through. */
    FELL_THROUGH,
    /** Nobody could. */
    NOBODY,
    /** A guest has it: grants nothing, takes nothing. */
    GUEST,
    /** The host took it off. */
    OFF
  }

  public Session {
    available = Set.copyOf(available);
  }

  /** Whether turns at it were taken. */
  boolean counts() {
    return switch (outcome) {
      case OVER, HELD, ASSUMED -> true;
      case MOVED, FELL_THROUGH, NOBODY, GUEST, OFF -> false;
    };
  }

  /** Whether anybody need be there. */
  public boolean takesPlace() {
    return counts() || outcome == Outcome.GUEST;
  }

  Session as(Outcome other) {
    return new Session(date, other, available, guest);
  }

  /** A guest has it. */
  static Session of(LocalDate date, String guest) {
    return new Session(date, Outcome.GUEST, Set.of(), Optional.of(guest));
  }

  static Session without(LocalDate date, Outcome outcome) {
    return new Session(date, outcome, Set.of(), Optional.empty());
  }
}
