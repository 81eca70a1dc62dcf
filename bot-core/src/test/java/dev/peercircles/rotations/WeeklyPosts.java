package dev.peercircles.rotations;

import static dev.peercircles.circles.Samples.BERLIN;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Board;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.LineStore;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A circle's weekly posts, of which only the lines are shown. Each comes at 19:00. */
final class WeeklyPosts implements Board {
  private static final LocalTime AT = LocalTime.of(19, 0);

  private final DayOfWeek day;
  private final List<Post> edits = new ArrayList<>();
  private Optional<LineStore> lines = Optional.empty();

  WeeklyPosts(DayOfWeek day) {
    this.day = day;
  }

  void of(Lunch lunch) {
    lines = Optional.of(lunch.lines);
  }

  /** The post of this day takes what waits for it. */
  void open(LocalDate date) {
    var waiting = store().waiting(Lunch.CIRCLE.id(), Line.Slot.WEEKLY, date);
    store().take(waiting.stream().map(Line::key).toList(), key(date).toString());
  }

  boolean opensOn(LocalDate date) {
    return date.getDayOfWeek() == day;
  }

  /** What the post of this day says by now. */
  List<String> says(LocalDate date) {
    return store().takenBy(key(date).toString()).stream().map(l -> l.text().words()).toList();
  }

  /** What was shown instead of a post, in order. */
  List<Post> edits() {
    return List.copyOf(edits);
  }

  @Override
  public Line.Slot slot() {
    return Line.Slot.WEEKLY;
  }

  @Override
  public Optional<MessageKey> standing(Circle circle, Instant now) {
    return Optional.of(key(next(now).minusWeeks(1)));
  }

  @Override
  public boolean isAnotherDueBy(Circle circle, LocalDate by, Instant now) {
    return !next(now).isAfter(by);
  }

  private LocalDate next(Instant now) {
    var local = now.atZone(BERLIN).toLocalDateTime();
    var latest = local.toLocalDate().with(previousOrSame(day));
    return local.isBefore(latest.atTime(AT)) ? latest : latest.plusWeeks(1);
  }

  @Override
  public Post again(Circle circle, MessageKey post, Instant now) {
    var message = Message.EMPTY;
    for (var line : store().takenBy(post.toString())) {
      message = message.paragraph(line.text());
    }
    var edit =
        new Post(
            post.with("again").with(edits.size() + 1),
            circle.id(),
            new Destination.InPlaceOf(post),
            message,
            now,
            now.plusSeconds(60));
    edits.add(edit);
    return edit;
  }

  private static MessageKey key(LocalDate date) {
    return new MessageKey("em-berlin/checkin/open/" + date);
  }

  private LineStore store() {
    return lines.orElseThrow();
  }
}
