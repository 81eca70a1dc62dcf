package dev.peercircles.stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A story that was posted and whose thread is open.
 *
 * @param day the local day of its draw, which names it
 * @param lock the slow hash of its author's four words
 * @param story what it says: kept so that it can be unfolded
 * @param state what stands in the channel
 * @param host what the host says about a folded story
 * @param deputy what the deputy says
 * @param meToo how many pressed <i>Me too</i>
 * @param meTooShown how many of those are shown: 0, 1, 2 or 3 for several
 * @param replies what its author answered and is not posted yet
 * @param numbered how many edits and replies were posted, for their names
 * @param asked whether the thread was asked what people take from it
 */
public record Posted(
    LocalDate day,
    String lock,
    Story story,
    State state,
    Optional<Verdict> host,
    Optional<Verdict> deputy,
    int meToo,
    int meTooShown,
    List<String> replies,
    int numbered,
    boolean asked) {
  /** Most answers of an author that wait at a time. */
  static final int REPLIES = 2;

  public Posted {
    replies = List.copyOf(replies);
  }

  /** What stands in the channel. */
  public enum State {
    /** The story, which anybody may fold. */
    OPEN,
    /** Folded until two have looked. */
    FOLDED,
    /** The story, which two have looked at: it stays. */
    SETTLED,
    /** Its author wants it gone; it goes at the next fixed time. */
    LEAVING,
    /** Nothing of it any more. */
    GONE
  }

  /** What is to become of a folded story. */
  public enum Verdict {
    UNFOLD,
    REMOVE
  }

  static Posted drawn(Waiting waiting, LocalDate day) {
    return new Posted(
        day,
        waiting.lock(),
        waiting.story(),
        State.OPEN,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        List.of(),
        0,
        false);
  }

  Posted in(State other) {
    return new Posted(
        day, lock, story, other, host, deputy, meToo, meTooShown, replies, numbered, asked);
  }

  /** Nothing of its words is kept. */
  Posted gone() {
    var nothing = new Story("", "", "", Story.Alone.DELETE);
    return new Posted(
        day,
        lock,
        nothing,
        State.GONE,
        host,
        deputy,
        meToo,
        meTooShown,
        List.of(),
        numbered,
        asked);
  }

  Posted judged(Optional<Verdict> byHost, Optional<Verdict> byDeputy) {
    return new Posted(
        day, lock, story, state, byHost, byDeputy, meToo, meTooShown, replies, numbered, asked);
  }

  Posted meTooToo() {
    return new Posted(
        day, lock, story, state, host, deputy, meToo + 1, meTooShown, replies, numbered, asked);
  }

  Posted showing(int shown) {
    return new Posted(
        day, lock, story, state, host, deputy, meToo, shown, replies, numbered, asked);
  }

  Posted with(List<String> others) {
    return new Posted(
        day, lock, story, state, host, deputy, meToo, meTooShown, others, numbered, asked);
  }

  Posted and(String reply) {
    var all = new ArrayList<>(replies);
    all.add(reply);
    return with(all);
  }

  Posted numbered(int n) {
    return new Posted(day, lock, story, state, host, deputy, meToo, meTooShown, replies, n, asked);
  }

  Posted wasAsked() {
    return new Posted(
        day, lock, story, state, host, deputy, meToo, meTooShown, replies, numbered, true);
  }

  @Override
  public String toString() {
    return "a story posted on " + day;
  }
}
