package dev.peercircles.meetings;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.schedule.OccurrenceKey;
import java.time.LocalDate;

/** The names of what a meeting says and is asked. */
final class MeetingKeys {
  static final String PLAN = "meeting";
  static final String AGENDA = "agenda";
  static final String HELD = "held";
  static final String STEPS = "steps";
  static final String REST = "rest";

  private MeetingKeys() {}

  /** The agenda, as its occurrence is named. */
  static MessageKey agenda(CircleId circle, LocalDate meeting) {
    return new MessageKey(new OccurrenceKey(circle, PLAN, AGENDA, meeting).toString());
  }

  /** The question to the host. */
  static MessageKey held(CircleId circle, LocalDate meeting) {
    return MessageKey.of(circle, HELD, meeting);
  }

  /** The thread's offer of a next step, whoever caused it. */
  static MessageKey steps(CircleId circle, LocalDate meeting) {
    return new MessageKey(new OccurrenceKey(circle, PLAN, STEPS, meeting).toString());
  }

  /** What somebody reads who hosts instead. */
  static MessageKey hosting(CircleId circle, LocalDate meeting, MemberId member) {
    return MessageKey.of(circle, "hosting", meeting, member);
  }

  /** The line about a meeting that is moved or skipped. */
  static String rest(CircleId circle, LocalDate unmoved) {
    return new OccurrenceKey(circle, PLAN, REST, unmoved).toString();
  }
}
