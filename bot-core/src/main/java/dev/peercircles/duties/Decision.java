package dev.peercircles.duties;

import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a duty decided. Everything in it is written in one transaction, together with the occurrence
 * and its next date.
 *
 * @param posts what to say in channels and threads, and to hosts and members who asked for it
 * @param unasked posts to single people that they did not ask for: each counts against that
 *     person's budget, and what does not fit is dropped and recorded
 * @param lines what to hand to the circle's next weekly post or agenda
 * @param corrections lines that say otherwise than before: they change the post that stands
 * @param changes what to write in the feature's own store
 * @param possibleSince since when people could bring the posts about themselves, so that a database
 *     that was put back from a backup may have forgotten it; empty if nobody could before it is due
 */
public record Decision(
    List<Post> posts,
    List<Unasked> unasked,
    List<Line> lines,
    List<Line> corrections,
    List<Change> changes,
    Optional<Instant> possibleSince) {
  /** Nothing to do. */
  public static final Decision NOTHING =
      new Decision(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

  public Decision {
    posts = List.copyOf(posts);
    unasked = List.copyOf(unasked);
    lines = List.copyOf(lines);
    corrections = List.copyOf(corrections);
    changes = List.copyOf(changes);
  }

  /** Something to write in a feature's store, inside the transaction. */
  @FunctionalInterface
  public interface Change {
    void write();
  }

  public Decision post(Post post) {
    return new Decision(plus(posts, post), unasked, lines, corrections, changes, possibleSince);
  }

  public Decision unasked(Unasked message) {
    return new Decision(posts, plus(unasked, message), lines, corrections, changes, possibleSince);
  }

  public Decision line(Line line) {
    return new Decision(posts, unasked, plus(lines, line), corrections, changes, possibleSince);
  }

  public Decision correct(Line line) {
    return new Decision(posts, unasked, lines, plus(corrections, line), changes, possibleSince);
  }

  public Decision change(Change change) {
    return new Decision(posts, unasked, lines, corrections, plus(changes, change), possibleSince);
  }

  /** The posts might have been made since then: if nobody knows, they are looked for first. */
  public Decision possibleSince(Instant then) {
    return new Decision(posts, unasked, lines, corrections, changes, Optional.of(then));
  }

  private static <T> List<T> plus(List<T> list, T one) {
    var all = new ArrayList<>(list);
    all.add(one);
    return all;
  }
}
