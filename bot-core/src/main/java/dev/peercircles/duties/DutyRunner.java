package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Agenda;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what fell due. Decides outside the transaction; what it returns writes the occurrences,
 * their posts, lines and feature rows, and says when the rhythm is next due, in the one transaction
 * that completes the execution.
 */
@Singleton
public final class DutyRunner {
  private static final Logger log = LoggerFactory.getLogger(DutyRunner.class);

  /** Later than this, a post says that it is delayed. */
  private static final Duration NOTICEABLE = Duration.ofMinutes(15);

  private static final String MISSED = "missed: the bot wasn't running";

  private final Circles circles;
  private final OccurrenceStore occurrences;
  private final LineStore lines;
  private final Outbox outbox;
  private final Budget budget;
  private final Noticeboard board;
  private final Recollection recollection;
  private final InstantSource clock;
  private final Map<String, Duty> duties;

  @Inject
  DutyRunner(
      Circles circles,
      OccurrenceStore occurrences,
      LineStore lines,
      Outbox outbox,
      Budget budget,
      Noticeboard board,
      Recollection recollection,
      InstantSource clock,
      Set<Duty> duties) {
    this.circles = circles;
    this.occurrences = occurrences;
    this.lines = lines;
    this.outbox = outbox;
    this.budget = budget;
    this.board = board;
    this.recollection = recollection;
    this.clock = clock;
    this.duties = duties.stream().collect(Collectors.toMap(Duty::plan, Function.identity()));
  }

  /**
   * Decides what to do about a rhythm that is due. Called by the engine outside any unit of work.
   *
   * @param rhythm which
   * @param plannedFor when the engine was to wake it: nothing before this was missed
   * @return what to write when the execution completes
   */
  public Completion decide(Rhythm rhythm, Instant plannedFor) {
    var circle = circles.find(rhythm.circle());
    var duty = Optional.ofNullable(duties.get(rhythm.plan()));
    if (circle.isEmpty() || duty.isEmpty()) {
      return Optional::empty;
    }
    var now = clock.instant();
    var agenda = agenda(duty.get(), circle.get(), rhythm.step());
    var due = due(agenda, plannedFor, now);
    var missed = due.stream().filter(o -> !now.isBefore(o.graceEnds())).toList();
    return missed.isEmpty()
        ? perform(duty.get(), circle.get(), agenda, due, now)
        : skip(duty.get(), circle.get(), agenda, due, missed, now);
  }

  private Completion perform(
      Duty duty, Circle circle, Agenda agenda, List<Occurrence> due, Instant now) {
    var decided = new ArrayList<Decided>();
    due.forEach(o -> decided.add(decide(duty, circle, o, now)));
    return () -> {
      decided.forEach(d -> write(circle, d, now));
      return agenda.next(now).map(Occurrence::at);
    };
  }

  /**
   * Records what is too late, with one line that says so, or as done where it was done in its time.
   * What is still worth doing comes at once afterwards, and finds the line.
   */
  private Completion skip(
      Duty duty,
      Circle circle,
      Agenda agenda,
      List<Occurrence> due,
      List<Occurrence> missed,
      Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    var done = recall(duty, circle, missed);
    var undone = missed.stream().filter(o -> done.stream().noneMatch(d -> d.is(o))).toList();
    var line = undone.isEmpty() ? Optional.<Line>empty() : duty.missed(circle, undone, today);
    return () -> {
      done.forEach(d -> write(circle, d, now));
      for (var occurrence : undone) {
        log.warn("{} skipped: {}", occurrence.key(), MISSED);
        occurrences.insert(occurrence.key(), now, Optional.of(MISSED));
      }
      lines.add(line.stream().toList());
      return due.stream()
          .filter(o -> !missed.contains(o))
          .findFirst()
          .or(() -> agenda.next(now))
          .map(Occurrence::at);
    };
  }

  /** Of what is too late, what was done in its time though nothing here says so. */
  private List<Decided> recall(Duty duty, Circle circle, List<Occurrence> missed) {
    var done = new ArrayList<Decided>();
    for (var occurrence : missed) {
      recollection
          .of(duty, circle, occurrence)
          .ifPresent(decision -> {
            log.warn("{} stands there, forgotten: it isn't done again", occurrence.key());
            done.add(new Decided(occurrence, decision));
          });
    }
    return done;
  }

  /** The occurrences of one step. */
  public static Agenda agenda(Duty duty, Circle circle, String step) {
    return only(step, (from, to) -> duty.agenda(circle, from, to));
  }

  /** What of an agenda is of one step. */
  public static Agenda only(String step, Agenda all) {
    return (from, to) ->
        all.between(from, to).stream().filter(o -> o.key().step().equals(step)).sorted().toList();
  }

  private record Decided(Occurrence occurrence, Decision decision) {
    boolean is(Occurrence other) {
      return occurrence.equals(other);
    }
  }

  private List<Occurrence> due(Agenda agenda, Instant plannedFor, Instant now) {
    var first = plannedFor.isBefore(now) ? plannedFor : now;
    var zone = java.time.ZoneOffset.UTC;
    return agenda
        .between(
            first.atZone(zone).toLocalDate().minusDays(1),
            now.atZone(zone).toLocalDate().plusDays(1))
        .stream()
        .filter(o -> !o.at().isBefore(first) && !o.at().isAfter(now))
        .filter(o -> !occurrences.isRecorded(o.key()))
        .toList();
  }

  private static Decided decide(Duty duty, Circle circle, Occurrence due, Instant now) {
    boolean delayed = now.isAfter(due.at().plus(NOTICEABLE));
    return new Decided(due, duty.decide(circle, due, new Moment(now, delayed)));
  }

  private void write(Circle circle, Decided decided, Instant now) {
    if (!occurrences.insert(decided.occurrence().key(), now, Optional.empty())) {
      return;
    }
    var decision = decided.decision();
    decision.changes().forEach(Decision.Change::write);
    var posts = new ArrayList<Post>(decision.posts());
    posts.addAll(board.hand(decision, now));
    decision.unasked().stream()
        .filter(u -> budget.remind(u, u.post().notBefore().atZone(circle.zone()).toLocalDate()))
        .map(Unasked::post)
        .forEach(posts::add);
    outbox.stage(posts, decision.possibleSince().orElse(decided.occurrence().at()));
  }
}
