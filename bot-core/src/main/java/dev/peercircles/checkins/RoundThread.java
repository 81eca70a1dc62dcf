package dev.peercircles.checkins;

import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostState;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import jakarta.inject.Inject;

/**
 * Where a round's answers stand: below its weekly post. If that was never posted, because its
 * channel couldn't be reached in time, they wait and stand at closing below a post of their own.
 */
final class RoundThread {
  private final Outbox outbox;

  @Inject
  RoundThread(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Whether the weekly post was given up. */
  boolean isLost(Round round) {
    return outbox
        .find(CheckinKeys.weekly(round))
        .filter(p -> p.state() == PostState.SKIPPED)
        .isPresent();
  }

  /** Whether answers are shown no earlier than at closing. */
  boolean waits(Round round) {
    return round.atClose() || isLost(round);
  }

  /** Below what they stand. */
  Destination place(Round round) {
    return new Destination.Thread(
        isLost(round) ? CheckinKeys.instead(round) : CheckinKeys.weekly(round));
  }

  /** What an answer is called there. */
  MessageKey answer(Round round, MemberId author) {
    return isLost(round)
        ? CheckinKeys.answerInstead(round, author)
        : CheckinKeys.answer(round, author);
  }
}
