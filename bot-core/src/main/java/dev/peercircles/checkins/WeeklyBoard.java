package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostState;
import dev.peercircles.duties.Board;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.LineStore;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The weekly post, shown again when one of its lines changed. */
final class WeeklyBoard implements Board {
  private static final int STANDS_DAYS = 7;
  private static final Duration WORTH_EDITING = Duration.ofDays(2);

  private final CheckinPlans plans;
  private final CheckinCalendar calendar;
  private final CheckinStore store;
  private final LineStore lines;
  private final Outbox outbox;

  @Inject
  WeeklyBoard(
      CheckinPlans plans,
      CheckinCalendar calendar,
      CheckinStore store,
      LineStore lines,
      Outbox outbox) {
    this.plans = plans;
    this.calendar = calendar;
    this.store = store;
    this.lines = lines;
    this.outbox = outbox;
  }

  @Override
  public Line.Slot slot() {
    return Line.Slot.WEEKLY;
  }

  @Override
  public Optional<MessageKey> standing(Circle circle, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    return store
        .latest(circle.id())
        .filter(r -> today.isBefore(r.opened().plusDays(STANDS_DAYS)))
        .map(CheckinKeys::weekly)
        .filter(key -> outbox.find(key).filter(p -> p.state() != PostState.SKIPPED).isPresent());
  }

  @Override
  public boolean isAnotherDueBy(Circle circle, LocalDate day, Instant now) {
    return plans
        .of(circle.id())
        .flatMap(p -> calendar.nextToOpen(circle, p, now))
        .filter(w -> !w.opens().toLocalDate().isAfter(day))
        .isPresent();
  }

  @Override
  public Post again(Circle circle, MessageKey post, Instant now) {
    var round = store.latest(circle.id()).orElseThrow();
    return new Post(
        free(post),
        circle.id(),
        new Destination.InPlaceOf(post),
        message(circle, round, now),
        now,
        now.plus(WORTH_EDITING));
  }

  private Message message(Circle circle, Round round, Instant now) {
    var taken = lines.takenBy(CheckinKeys.weekly(round).toString());
    var skipped = skipped(circle, round);
    return round.isOpen(circle, now)
        ? CheckinTexts.weekly(circle, round, skipped, taken, false)
        : CheckinTexts.closed(circle, round, skipped, taken);
  }

  private List<LocalDate> skipped(Circle circle, Round round) {
    return plans
        .of(circle.id())
        .map(p -> calendar.skippedAfter(circle, p, round.date()))
        .orElse(List.of());
  }

  private MessageKey free(MessageKey post) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> post.with("again").with(n))
        .filter(key -> outbox.find(key).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
