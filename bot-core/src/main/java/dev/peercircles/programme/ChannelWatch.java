package dev.peercircles.programme;

import dev.peercircles.circles.Arrivals;
import dev.peercircles.circles.Audience;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.delivery.Discretion;
import dev.peercircles.delivery.Leisure;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Chore;
import dev.peercircles.notices.Notice;
import dev.peercircles.notices.NoticeHandler;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the circles' channels: whenever a platform says that others may read one, and every
 * night, one after the other as the platform's limits allow. Notes who is in a circle since when; a
 * boss who came into a channel is asked privately to step out, and the circle reads that it pauses.
 */
final class ChannelWatch implements NoticeHandler, Chore {
  private static final Logger log = LoggerFactory.getLogger(ChannelWatch.class);

  private final Circles circles;
  private final Roster roster;
  private final Arrivals arrivals;
  private final Discretion discretion;
  private final Rests rests;
  private final Outbox outbox;
  private final UnitOfWork work;
  private final Leisure leisure;
  private final InstantSource clock;
  private final Queue<Circle> left = new ConcurrentLinkedQueue<>();

  @Inject
  ChannelWatch(
      Circles circles,
      Roster roster,
      Arrivals arrivals,
      Discretion discretion,
      Rests rests,
      Outbox outbox,
      UnitOfWork work,
      Leisure leisure,
      InstantSource clock) {
    this.circles = circles;
    this.roster = roster;
    this.arrivals = arrivals;
    this.discretion = discretion;
    this.rests = rests;
    this.outbox = outbox;
    this.work = work;
    this.leisure = leisure;
    this.clock = clock;
  }

  @Override
  public void take(Notice notice) {
    switch (notice) {
      case Notice.ReadersChanged(var home) ->
          circles
              .at(home)
              .filter(c -> !circles.rests(c.id()) && isRunning(c, clock.instant()))
              .ifPresent(this::look);
      case Notice.Overheard _ -> {}
    }
  }

  @Override
  public String name() {
    return "looking who is in the channels";
  }

  @Override
  public void run(Instant now) {
    left.clear();
    circles.all().stream().filter(c -> isRunning(c, now)).forEach(left::add);
    arrivals.circles().stream().filter(id -> isOver(id, now)).forEach(id -> forget(id, now));
  }

  /** Looks at those whose turn it is. */
  @Override
  public Optional<Instant> goOn() {
    for (var next = left.peek(); next != null; next = left.peek()) {
      var again = leisure.waits(next);
      if (again.isPresent()) {
        return again;
      }
      left.remove();
      if (tryToLook(next) instanceof Audience.NotNow(var pause)) {
        left.add(next);
        return Optional.of(clock.instant().plus(pause));
      }
    }
    return Optional.empty();
  }

  private boolean isOver(CircleId id, Instant now) {
    return circles
        .configured(id)
        .filter(c -> !now.atZone(c.zone()).toLocalDate().isAfter(c.until()))
        .isEmpty();
  }

  private void forget(CircleId id, Instant now) {
    work.run(() -> arrivals.seen(id, List.of(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
  }

  private Audience tryToLook(Circle circle) {
    try {
      return look(circle);
    } catch (RuntimeException e) {
      log.warn("the channel of {}: {}", circle.id(), e.getClass().getSimpleName());
      return new Audience.Unknown();
    }
  }

  private Audience look(Circle circle) {
    var now = clock.instant();
    var audience = discretion.look(circle);
    // Where the platform wants to be asked less, those of whom nothing is known yet would lack.
    if (!(audience instanceof Audience.NotNow)) {
      note(circle, now);
    }
    if (audience instanceof Audience.Boss(var bosses)) {
      work.run(() -> {
        var posts = rests.posts(circle, bosses, now);
        outbox.stage(posts);
        return posts.size();
      });
    }
    return audience;
  }

  private static boolean isRunning(Circle circle, Instant now) {
    return circle.runsOn(now.atZone(circle.zone()).toLocalDate());
  }

  /** Nobody in it means that the platform could not be asked, not that all have left. */
  private void note(Circle circle, Instant now) {
    var members = roster.membersOf(circle).stream().map(Member::id).toList();
    var today = now.atZone(circle.zone()).toLocalDate();
    if (!members.isEmpty()) {
      work.run(() -> arrivals.seen(circle.id(), members, today));
    }
  }
}
