package dev.peercircles.checkins;

import dev.peercircles.circles.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member said in a round.
 *
 * @param member who
 * @param skipped whether they skip this week; then there are no words
 * @param stuck what they are stuck on, if they said so
 * @param help what would help
 * @param step how their last step went, if there was one
 * @param stepNote a line about it
 * @param revision 1 for the first saving, one more for each change
 * @param at when they last saved it
 */
public record CheckinAnswer(
    MemberId member,
    boolean skipped,
    Optional<String> stuck,
    Optional<Help> help,
    Optional<StepResult> step,
    Optional<String> stepNote,
    int revision,
    Instant at) {
  public CheckinAnswer {
    if (skipped && (stuck.isPresent() || stepNote.isPresent())) {
      throw new IllegalArgumentException("a skipped week has no words");
    }
  }

  /** Whether it says how the last step went. */
  boolean reportsOnStep() {
    return step.isPresent() || stepNote.isPresent();
  }

  /** Whether another answer says the same. */
  boolean saysTheSameAs(CheckinAnswer other) {
    return skipped == other.skipped
        && stuck.equals(other.stuck)
        && help.equals(other.help)
        && step.equals(other.step)
        && stepNote.equals(other.stepNote);
  }
}
