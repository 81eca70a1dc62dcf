package dev.peercircles.config;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.rotations.PlanId;
import dev.peercircles.rotations.RotationPlan;
import dev.peercircles.schedule.Cadence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rotations of a circle, or of the whole programme. */
final class RotationsReader {
  private static final int USUAL_LEAD = 14;
  private static final int SHORTEST_LEAD = 12;
  private static final int LONGEST_LEAD = 60;
  private static final int MOST_PRESENTERS = 4;

  private final ZoneId zone;

  RotationsReader(ZoneId zone) {
    this.zone = zone;
  }

  /** A circle's own. */
  List<RotationPlan> ofCircle(CircleId circle, At at, boolean written) {
    var plans = new ArrayList<RotationPlan>();
    at.section("rotations")
        .children()
        .forEach((word, plan) -> {
          plan.get("circles")
              .ifPresent(c ->
                  c.errorAtKey(
                      "A circle's own rotation has no other circles.",
                      "move it to `programme.rotations`, or take `circles` out."));
          boolean facilitates = facilitators(plan);
          if (facilitates && written) {
            plan.get("kind")
                .orElseThrow()
                .error(
                    "A circle that doesn't meet has nobody who facilitates.",
                    "write a `meeting`, or take this rotation out.");
          }
          if (facilitates && plans.stream().anyMatch(RotationPlan::isOfFacilitators)) {
            plan.errorAtKey(
                "Facilitators rotate already, by another rotation of this circle.",
                "keep one of the two.");
            return;
          }
          if (fits(word, plan)) {
            read(PlanId.of(circle, word), List.of(circle), plan).ifPresent(plans::add);
          }
        });
    return plans;
  }

  /** Those of the programme, each for several circles. */
  List<RotationPlan> ofProgramme(At programme, Map<CircleId, List<RotationPlan>> circles) {
    var plans = new ArrayList<RotationPlan>();
    programme
        .section("rotations")
        .children()
        .forEach((word, plan) -> {
          var ids = circles(plan, circles.keySet());
          if (facilitators(plan)) {
            plan.get("kind")
                .orElseThrow()
                .error(
                    "Facilitators rotate within one circle.",
                    "move it to that circle's `rotations`.");
            return;
          }
          if (fits(word, plan) && !ids.isEmpty() && !clashes(word, plan, ids, circles)) {
            read(PlanId.ofProgramme(word), ids, plan).ifPresent(plans::add);
          }
        });
    return plans;
  }

  private static boolean fits(String word, At plan) {
    boolean fits = PlanId.WORD.matcher(word).matches();
    if (!fits) {
      plan.errorAtKey(
          Words.quote(word) + " can't be what people call it.", "use 2 to 16 of a-z, 0-9 and `-`.");
    }
    return fits;
  }

  /** Those that there are; others are told elsewhere. */
  private static List<CircleId> circles(At plan, Set<CircleId> known) {
    var named = plan.require("circles", "[em-berlin]").map(At::items).orElse(List.of());
    var ids = new ArrayList<CircleId>();
    for (var item : named) {
      item.text()
          .filter(t -> CircleId.SHAPE.matcher(t).matches())
          .map(CircleId::new)
          .filter(known::contains)
          .ifPresent(ids::add);
    }
    return ids;
  }

  /** Two plans of one name would be one to the people of that circle. */
  private static boolean clashes(
      String word, At plan, List<CircleId> ids, Map<CircleId, List<RotationPlan>> circles) {
    var same =
        ids.stream()
            .filter(id ->
                circles.getOrDefault(id, List.of()).stream()
                    .anyMatch(p -> p.id().word().equals(word)))
            .findFirst();
    same.ifPresent(id ->
        plan.errorAtKey(
            "`" + id + "` has a rotation of its own that is called " + Words.quote(word) + ".",
            "give one of them another name."));
    return same.isPresent();
  }

  private Optional<RotationPlan> read(PlanId id, List<CircleId> circles, At plan) {
    var when = plan.require("when", "{ every: 2 weeks, day: wednesday, at: \"12:30\", from: … }");
    var recurrence = when.flatMap(MeetingReader::rhythm);
    var at = when.flatMap(w -> w.require("at", "\"12:30\"")).flatMap(At::time);
    var lead = within(plan, "lead", days(plan), SHORTEST_LEAD, LONGEST_LEAD);
    var presenters =
        within(
            plan,
            "presenters",
            plan.get("presenters").map(At::number).orElse(OptionalInt.of(1)),
            1,
            MOST_PRESENTERS);
    if (recurrence.isEmpty() || at.isEmpty() || lead.isEmpty() || presenters.isEmpty()) {
      return Optional.empty();
    }
    var kind = facilitators(plan) ? RotationPlan.Kind.FACILITATOR : RotationPlan.Kind.PRESENTER;
    if (kind == RotationPlan.Kind.FACILITATOR && presenters.getAsInt() > 1) {
      plan.get("presenters")
          .orElseThrow()
          .error("One person facilitates a meeting.", "take `presenters` out.");
      return Optional.empty();
    }
    var cadence = new Cadence(recurrence.get(), at.get(), zone);
    return Optional.of(
        new RotationPlan(
            id,
            kind,
            circles,
            cadence,
            when.flatMap(w -> w.get("from")).flatMap(At::date),
            lead.getAsInt(),
            presenters.getAsInt(),
            announceIn(plan)));
  }

  /** The schema allows exactly one. */
  private static Optional<Home> announceIn(At plan) {
    return plan.get("announce_in")
        .flatMap(a ->
            Arrays.stream(Platform.values())
                .flatMap(p -> a.get(p.key()).flatMap(At::text).map(id -> new Home(p, id)).stream())
                .findFirst());
  }

  private static boolean facilitators(At plan) {
    return plan.get("kind").filter(k -> k.says("facilitator")).isPresent();
  }

  private static OptionalInt days(At plan) {
    return plan.get("lead")
        .map(l ->
            l.text()
                .filter(t -> t.matches("P[0-9]{1,2}D"))
                .map(t -> OptionalInt.of(Integer.parseInt(t.substring(1, t.length() - 1))))
                .orElse(OptionalInt.empty()))
        .orElse(OptionalInt.of(USUAL_LEAD));
  }

  private static OptionalInt within(At plan, String key, OptionalInt number, int least, int most) {
    if (number.isPresent() && (number.getAsInt() < least || number.getAsInt() > most)) {
      plan.get(key)
          .orElseThrow()
          .error(
              number.getAsInt() + " is too little or too much.",
              "choose from " + least + " to " + most + ".");
      return OptionalInt.empty();
    }
    return number;
  }
}
