package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Chore;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.DutyRunner;
import dev.peercircles.duties.Releases;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.schedule.Agenda;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens when the bot starts: the engine learns which rhythms there are and when each is next
 * due, circles that must rest are told so, and what people can't keep any more is let go. The first
 * and the last happen once a day from then on.
 */
public final class Kickoff implements Chore {
  private final Circles circles;
  private final Set<Duty> duties;
  private final Timekeeper timekeeper;
  private final Rests rests;
  private final Releases releases;
  private final Outbox outbox;
  private final UnitOfWork work;
  private final InstantSource clock;

  @Inject
  Kickoff(
      Circles circles,
      Set<Duty> duties,
      Timekeeper timekeeper,
      Rests rests,
      Releases releases,
      Outbox outbox,
      UnitOfWork work,
      InstantSource clock) {
    this.circles = circles;
    this.duties = Set.copyOf(duties);
    this.timekeeper = timekeeper;
    this.rests = rests;
    this.releases = releases;
    this.outbox = outbox;
    this.work = work;
    this.clock = clock;
  }

  /**
   * The rhythms of all running circles and when each is first due strictly after this instant. One
   * that has nothing more to come is left out.
   */
  Map<Rhythm, Instant> rhythms(Instant now) {
    var next = new HashMap<Rhythm, Instant>();
    circles.all().forEach(c -> duties.forEach(d -> collect(c, d, now, next)));
    return Map.copyOf(next);
  }

  /** Sets the rhythms, tells resting circles, and lets go; each in a unit of work of its own. */
  public void start() {
    var now = clock.instant();
    timekeeper.keep(rhythms(now));
    work.run(() -> {
      var posts = rests.posts(now);
      outbox.stage(posts);
      return posts.size();
    });
    letGo(now);
  }

  /** Somebody's leave, or their name, may have changed in the configuration. */
  private void letGo(Instant now) {
    work.run(() -> {
      releases.run(now);
      return now;
    });
  }

  @Override
  public String name() {
    return "setting the rhythms anew";
  }

  /** Once a day: days off, a zone's rules or a circle's end may have moved what comes. */
  @Override
  public void run(Instant now) {
    timekeeper.keep(rhythms(now));
    letGo(now);
  }

  private static void collect(Circle circle, Duty duty, Instant now, Map<Rhythm, Instant> into) {
    // Each step's search begins at the same dates: what stands there is worked out once for all.
    var asked = new HashMap<LocalDate, List<Occurrence>>();
    Agenda all = (from, to) -> asked.computeIfAbsent(from, _ -> duty.agenda(circle, from, to));
    for (var step : duty.steps()) {
      DutyRunner.only(step, all)
          .next(now)
          .ifPresent(o -> into.put(new Rhythm(circle.id(), duty.plan(), step), o.at()));
    }
  }
}
