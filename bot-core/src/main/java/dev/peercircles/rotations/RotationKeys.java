package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.MessageKey;
import java.time.LocalDate;

/** The names of what rotations say. */
final class RotationKeys {
  private RotationKeys() {}

  /** The nth message to a presenter about a turn. */
  static MessageKey turn(Circle circle, RotationPlan plan, Turn turn) {
    return MessageKey.of(
        circle.id(), plan.word(), turn.session(), turn.presenter(), turn.messages());
  }

  /** A request to swap. */
  static MessageKey swap(
      Circle circle, RotationPlan plan, LocalDate session, MemberId from, MemberId to) {
    return MessageKey.of(circle.id(), plan.word(), session, "swap", from, to);
  }

  /** What somebody reads about a turn that changed hands. */
  static MessageKey news(
      Circle circle, RotationPlan plan, LocalDate session, MemberId to, String what) {
    return MessageKey.of(circle.id(), plan.word(), session, what, to);
  }

  /** The post of a session in the channel where its plan announces. */
  static MessageKey announced(Circle circle, RotationPlan plan, LocalDate session) {
    return MessageKey.of(circle.id(), plan.word(), session, "announced");
  }

  /** A question about a session, asked at this second. */
  static MessageKey question(Circle circle, RotationPlan plan, LocalDate session, long second) {
    return MessageKey.of(circle.id(), plan.word(), session, "question", second);
  }

  /** The line of the weekly post about a session. */
  static String line(Circle circle, RotationPlan plan, LocalDate session, String what) {
    return circle.id() + "/" + plan.id().word() + "/" + session + "/" + what;
  }
}
