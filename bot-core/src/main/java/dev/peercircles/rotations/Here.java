package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A call about a plan: which plan is meant, and which date.
 *
 * @param call the call
 * @param plan the plan that is meant
 * @param draft how it stands, and what will be written
 */
record Here(Call call, RotationPlan plan, Draft draft) {
  static final String DATE = "date";
  static final String PLAN = "plan";
  static final String WORD = "lunch";

  static final Option WHEN =
      Option.optional(DATE, Option.Kind.DATE, "which one; if not given, the next");
  static final Option WHICH =
      Option.optional(PLAN, Option.Kind.CHOICE, "which plan, if there are several");

  Circle circle() {
    return call.inCircle();
  }

  MemberId actor() {
    return call.actor().id();
  }

  Rota rota() {
    return draft.rota();
  }

  Optional<LocalDate> date() {
    return call.arguments().date(DATE);
  }

  /** The plan that a call names; else the only one; else the one called lunch. */
  static Optional<RotationPlan> plan(Call call, List<RotationPlan> plans) {
    var named = call.arguments().word(PLAN);
    if (named.isPresent()) {
      return plans.stream().filter(p -> p.word().equals(named.get())).findFirst();
    }
    return plans.stream()
        .filter(p -> p.word().equals(WORD))
        .findFirst()
        .or(() -> plans.stream().filter(p -> !p.isOfFacilitators()).findFirst())
        .or(() -> plans.stream().findFirst());
  }
}
