package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.messages.MessageKey;
import java.time.LocalDate;

/** The names of what stories say. A story is named by the day of its draw. */
final class StoryKeys {
  static final String PLAN = "story";
  static final String DRAW = "draw";
  static final String FIRST = "first";
  static final String SECOND = "second";

  private StoryKeys() {}

  static MessageKey story(CircleId circle, LocalDate day) {
    return MessageKey.of(circle, PLAN, day);
  }

  /** The first message in its thread, which also shows how many pressed <i>Me too</i>. */
  static MessageKey thread(CircleId circle, LocalDate day) {
    return story(circle, day).with("thread");
  }

  /** Edits and answers are numbered together. */
  static MessageKey numbered(MessageKey of, String what, int number) {
    return of.with(what).with(number);
  }
}
