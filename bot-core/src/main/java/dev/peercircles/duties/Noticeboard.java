package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands lines to posts. One that corrects what was said changes the post that stands, if it said
 * that or still would have taken it; a circle never gets another post for it.
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
    var corrections = newest(decision.corrections());
    var concerned = concerned(corrections, now);
    lines.put(corrections);
    return concerned.stream().flatMap(s -> correct(s, now).stream()).toList();
  }

  /** Said twice in one decision, the later counts. */
  private static Collection<Line> newest(List<Line> corrections) {
    var newest = new LinkedHashMap<String, Line>();
    corrections.forEach(l -> newest.put(l.key(), l));
    return newest.values();
  }

  /** A post that stands, what it says by now, and what is said otherwise. */
  private record Standing(
      Board board, Circle circle, MessageKey post, Set<String> says, List<Line> corrections) {}

  private List<Standing> concerned(Collection<Line> corrections, Instant now) {
    var concerned = new ArrayList<Standing>();
    for (var board : boards) {
      var fitting = corrections.stream().filter(l -> l.slot() == board.slot()).toList();
      fitting.stream()
          .map(Line::circle)
          .distinct()
          .flatMap(id -> circles.find(id).stream())
          .flatMap(c -> concerned(board, c, fitting, now).stream())
          .forEach(concerned::add);
    }
    return concerned;
  }

  private Optional<Standing> concerned(
      Board board, Circle circle, List<Line> corrections, Instant now) {
    var own = corrections.stream().filter(l -> l.circle().equals(circle.id())).toList();
    return board
        .standing(circle, now)
        .map(post -> new Standing(board, circle, post, says(post), own));
  }

  private Set<String> says(MessageKey post) {
    return lines.takenBy(post.toString()).stream()
        .map(Line::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the post said and the next will say otherwise goes from it: nobody reads it twice. */
  private Optional<Post> correct(Standing standing, Instant now) {
    var keys =
        standing.corrections().stream()
            .filter(l -> belongs(standing, l, now))
            .map(Line::key)
            .toList();
    boolean said = standing.corrections().stream().anyMatch(l -> standing.says().contains(l.key()));
    if (keys.isEmpty() && !said) {
      return Optional.empty();
    }
    lines.take(keys, standing.post().toString());
    return Optional.of(standing.board().again(standing.circle(), standing.post(), now));
  }

  /** Whether no later post is to say it; what was said of a day that is over stays in its post. */
  private static boolean belongs(Standing standing, Line line, Instant now) {
    var today = now.atZone(standing.circle().zone()).toLocalDate();
    return today.isAfter(line.until())
        ? standing.says().contains(line.key())
        : !today.isBefore(line.from())
            && !standing.board().isAnotherDueBy(standing.circle(), line.until(), now);
  }

  /** The circle's post of this kind that stands now: its thread is where people talk about it. */
  public Optional<MessageKey> standing(Circle circle, Line.Slot slot, Instant now) {
    return boards.stream()
        .filter(b -> b.slot() == slot)
        .flatMap(b -> b.standing(circle, now).stream())
        .findFirst();
  }
}
