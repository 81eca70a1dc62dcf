package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands lines to posts. One that corrects what was said changes the post that stands, if it still
 * would have taken it; a circle never gets another post for it.
 */
public final class Noticeboard {
  private final LineStore lines;
  private final Circles circles;
  private final Set<Board> boards;

  @Inject
  public Noticeboard(LineStore lines, Circles circles, Set<Board> boards) {
    this.lines = lines;
    this.circles = circles;
    this.boards = Set.copyOf(boards);
  }

  /** Writes what was decided about lines, inside a unit of work. Returns the edits to stage. */
  public List<Post> hand(Decision decision, Instant now) {
    lines.add(decision.lines());
    lines.put(decision.corrections());
    var edits = new ArrayList<Post>();
    for (var board : boards) {
      decision.corrections().stream()
          .filter(l -> l.slot() == board.slot())
          .map(Line::circle)
          .distinct()
          .flatMap(id -> circles.find(id).stream())
          .flatMap(c -> correct(board, c, decision.corrections(), now).stream())
          .forEach(edits::add);
    }
    return edits;
  }

  private Optional<Post> correct(
      Board board, Circle circle, Collection<Line> corrections, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    var keys =
        corrections.stream()
            .filter(l -> l.circle().equals(circle.id()) && l.slot() == board.slot())
            .filter(l -> mayBeTaken(l, today) && !board.isAnotherDueBy(circle, l.until(), now))
            .map(Line::key)
            .toList();
    return keys.isEmpty()
        ? Optional.empty()
        : board.standing(circle, now).map(post -> again(board, circle, post, keys, now));
  }

  private Post again(Board board, Circle circle, MessageKey post, List<String> keys, Instant now) {
    lines.take(keys, post.toString());
    return board.again(circle, post, now);
  }

  private static boolean mayBeTaken(Line line, LocalDate today) {
    return !today.isBefore(line.from()) && !today.isAfter(line.until());
  }

  /** The circle's post of this kind that stands now: its thread is where people talk about it. */
  public Optional<MessageKey> standing(Circle circle, Line.Slot slot, Instant now) {
    return boards.stream()
        .filter(b -> b.slot() == slot)
        .flatMap(b -> b.standing(circle, now).stream())
        .findFirst();
  }
}
