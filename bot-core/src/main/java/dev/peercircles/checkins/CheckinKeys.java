package dev.peercircles.checkins;

import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.schedule.OccurrenceKey;

/** The names of the check-in's occurrences and messages. Dates and ids; never text. */
final class CheckinKeys {
  static final String PLAN = "checkin";
  static final String OPEN = "open";
  static final String NUDGE = "nudge";
  static final String CLOSE = "close";

  private CheckinKeys() {}

  /** The weekly post, named by the day on which it opened. */
  static MessageKey weekly(Round round) {
    return new MessageKey(new OccurrenceKey(round.circle(), PLAN, OPEN, round.opened()).toString());
  }

  /** The weekly post again, closed. */
  static MessageKey closed(Round round) {
    return weekly(round).with("closed");
  }

  /** Why the answers below it come late. */
  static MessageKey late(Round round) {
    return MessageKey.of(round.circle(), "late", round.date());
  }

  /** What stands at closing where the weekly post never stood. */
  static MessageKey instead(Round round) {
    return weekly(round).with("instead");
  }

  /** Somebody's answer below that. */
  static MessageKey answerInstead(Round round, MemberId author) {
    return answer(round, author).with("instead");
  }

  /** Somebody's answer in the thread. */
  static MessageKey answer(Round round, MemberId author) {
    return MessageKey.of(round.circle(), "answer", round.date(), author);
  }

  /** Somebody's answer, changed for the nth time. */
  static MessageKey change(Round round, MemberId author, int revision) {
    return answer(round, author).with("r" + revision);
  }

  /** The reminder of somebody who said nothing. */
  static MessageKey nudge(Round round, MemberId member) {
    return MessageKey.of(round.circle(), "nudge", round.date(), member);
  }

  /** Somebody saying that they know what the author is stuck on. */
  static MessageKey beenThere(Round round, MemberId author, MemberId member) {
    return MessageKey.of(round.circle(), "been-there", round.date(), author, member);
  }

  /** What a written circle reads at closing. */
  static MessageKey digest(Round round) {
    return MessageKey.of(round.circle(), "digest", round.date());
  }

  /** A problem handed to the agenda. */
  static String problem(Round round, int rank) {
    return round.circle() + "/" + PLAN + "/problem/" + round.date() + "/" + rank;
  }
}
