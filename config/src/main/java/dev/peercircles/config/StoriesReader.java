package dev.peercircles.config;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Membership;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.stories.Odds;
import dev.peercircles.stories.StoryPlan;
import java.net.URI;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A circle's story box, and whether it would ever open. */
final class StoriesReader {
  private static final int MOST = 50;
  private static final int MOST_AT_LEAST = 5;
  private static final int MOST_LONE = 12;
  private static final int SHORTEST_THREAD = 7;
  private static final int LONGEST_THREAD = 21;
  private static final int USUAL_THREAD = 14;
  private static final List<LocalTime> USUAL_TIMES =
      List.of(LocalTime.of(12, 0), LocalTime.of(17, 0));

  /** Below this chance a draw is so rare that people would forget the box. */
  private static final double HARDLY = 0.2;

  private final At circle;
  private final Optional<URI> care;

  StoriesReader(At circle, Optional<URI> care) {
    this.circle = circle;
    this.care = care;
  }

  Optional<StoryPlan> read(Optional<Circle> of, Optional<MeetingPlan> meeting) {
    var plan = circle.get("stories").filter(At::isMap).flatMap(this::plan);
    plan.ifPresent(p -> of.ifPresent(c -> warn(p, c, meeting)));
    plan.flatMap(_ -> of).ifPresent(this::warnOfNobodyWhoLooks);
    return plan;
  }

  private Optional<StoryPlan> plan(At at) {
    if (care.isEmpty()) {
      at.errorAtKey(
          "Stories need a place for complaints and wrongdoing, which the form names.",
          "add `care: https://…` under `programme`.");
    }
    var smallest = number(at, "smallest", StoryPlan.FLOOR, MOST, StoryPlan.FLOOR);
    var atLeast = number(at, "at_least", 2, MOST_AT_LEAST, 2);
    var lone = number(at, "lone_waits", 2, MOST_LONE, 4);
    var times = at.get("reply_times").map(StoriesReader::times).orElse(Optional.of(USUAL_TIMES));
    var closes =
        at.get("closes_after").map(StoriesReader::days).orElse(OptionalInt.of(USUAL_THREAD));
    boolean sponsor = at.get("sponsor").filter(s -> s.says("optional")).isEmpty();
    if (care.isEmpty()
        || smallest.isEmpty()
        || atLeast.isEmpty()
        || lone.isEmpty()
        || times.isEmpty()
        || closes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StoryPlan(
            smallest.getAsInt(),
            atLeast.getAsInt(),
            lone.getAsInt(),
            sponsor,
            times.get(),
            closes.getAsInt(),
            care.get()));
  }

  /** What is out of bounds was told by the schema already. */
  private static OptionalInt number(At at, String key, int least, int most, int usual) {
    if (at.get(key).isEmpty()) {
      return OptionalInt.of(usual);
    }
    var number = at.get(key).orElseThrow().number();
    return number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most
        ? number
        : OptionalInt.empty();
  }

  private static Optional<List<LocalTime>> times(At at) {
    var times = at.items().stream().flatMap(i -> i.time().stream()).toList();
    boolean ok = times.size() == 2 && times.getFirst().isBefore(times.getLast());
    if (!ok && at.isList() && at.items().size() == times.size() && times.size() <= 2) {
      at.error(
          "Answers of authors appear at two fixed times a day, the earlier one first.",
          "write `[\"12:00\", \"17:00\"]`.");
    }
    return ok ? Optional.of(times) : Optional.empty();
  }

  private static OptionalInt days(At at) {
    var days =
        at.text()
            .filter(t -> t.matches("P[0-9]{1,2}D"))
            .map(t -> Integer.parseInt(t.substring(1, t.length() - 1)));
    if (days.filter(d -> d < SHORTEST_THREAD || d > LONGEST_THREAD).isPresent()) {
      at.error(
          "A story's thread closes after one to three weeks.",
          "write P" + SHORTEST_THREAD + "D to P" + LONGEST_THREAD + "D.");
      return OptionalInt.empty();
    }
    return days.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private void warn(StoryPlan plan, Circle of, Optional<MeetingPlan> meeting) {
    if (!(of.membership() instanceof Membership.Listed(var members))) {
      return;
    }
    var at = circle.get("stories").orElseThrow();
    if (members.size() < plan.smallest()) {
      at.warn(
          "The story box never opens: %d members, and %d must be around."
              .formatted(members.size(), plan.smallest()),
          members.size() < StoryPlan.FLOOR
              ? "add members, or take `stories` out."
              : "add members, or lower `smallest`: %d is the least.".formatted(StoryPlan.FLOOR));
      return;
    }
    double odds = Odds.posted(members.size(), plan, weeksBetween(of, meeting));
    if (odds < HARDLY) {
      at.warn(
          "Hardly any story would be drawn: on "
              + rarely(odds)
              + ", if each member tells one in eight weeks and one in ten is away in any"
              + " fortnight.",
          plan.atLeast() > 2 || plan.smallest() > StoryPlan.FLOOR
              ? "add members, or lower "
                  + (plan.atLeast() > 2 ? "`at_least`" : "`smallest`")
                  + ": %d is the least.".formatted(plan.atLeast() > 2 ? 2 : StoryPlan.FLOOR)
              : "add members.");
    }
  }

  /** Whoever only has the turn to host has no say about folded stories. */
  private void warnOfNobodyWhoLooks(Circle of) {
    if (of.host().isEmpty() && of.deputy().isEmpty()) {
      circle
          .get("stories")
          .orElseThrow()
          .warn(
              "Nobody could look at a folded story, or pause the story box.",
              "add `host: …` and `deputy: …` to the circle.");
    }
  }

  private static String rarely(double odds) {
    return odds < 0.005
        ? "fewer than 1 in 200 days of a draw"
        : String.format(
            Locale.ROOT, "%.0f %% of the days of a draw, 1 in %.0f", 100 * odds, 1 / odds);
  }

  private static double weeksBetween(Circle of, Optional<MeetingPlan> meeting) {
    long weeks = Math.max(1, ChronoUnit.WEEKS.between(of.from(), of.until().plusDays(1)));
    return meeting
        .map(m -> m.when().recurrence().dates(of.from(), of.until()).size())
        .filter(draws -> draws > 0)
        .map(draws -> Math.max(1.0, (double) weeks / draws))
        .orElse(1.0);
  }
}
