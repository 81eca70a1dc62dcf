package dev.peercircles.checkins;

import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostState;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import jakarta.inject.Inject;

/**
 * Where a round's answers stand: below its weekly post. If that was never posted, because its
 * channel couldn't be reached in time, or is gone, they stand at closing below a post of their own.
 */
final class RoundThread {
  private final Outbox outbox;

  @Inject
  RoundThread(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Whether the weekly post was given up. */
  boolean isLost(Round round) {
    return isSkipped(CheckinKeys.weekly(round));
  }

  /** Whether answers are shown no earlier than at closing. */
  boolean waits(Round round) {
    return round.atClose() || isLost(round);
  }

  /** Whether somebody's answer was to stand in the thread at once, and was given up. */
  boolean isUnseen(Round round, MemberId author) {
    return isSkipped(CheckinKeys.answer(round, author));
  }

  /** Below what somebody's answer stands. */
  Destination place(Round round, MemberId author) {
    boolean instead = outbox.find(CheckinKeys.answerInstead(round, author)).isPresent();
    return new Destination.Thread(instead ? CheckinKeys.instead(round) : CheckinKeys.weekly(round));
  }

  private boolean isSkipped(MessageKey key) {
    return outbox.find(key).filter(p -> p.state() == PostState.SKIPPED).isPresent();
  }
}
