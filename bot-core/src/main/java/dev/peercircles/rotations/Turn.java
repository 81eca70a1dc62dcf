package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One person's go: asked for, said yes to, or passed on.
 *
 * @param session the date it is for
 * @param presenter who presents
 * @param account for whom it counts; another only after a swap
 * @param state how it stands
 * @param asked the day on which they were asked, or said it themselves
 * @param messages how many messages they got about it, three at most
 * @param topic what it is about
 * @param requested whether whoever hosts asked for them, so that the rule has no part in it
 */
public record Turn(
    LocalDate session,
    MemberId presenter,
    MemberId account,
    State state,
    LocalDate asked,
    int messages,
    Optional<String> topic,
    boolean requested) {
  /** No presenter gets more messages about a turn. */
  static final int MOST_MESSAGES = 3;

  /** Longest topic, in characters. */
  static final int LONGEST_TOPIC = 80;

  /** How a turn stands. */
  public enum State {
    /** Asked; nobody else knows. */
    ASKED,
    /** They said yes. */
    YES,
    /** Not this time: said, or nothing was said. */
    NOT_THIS_TIME,
    /** Given away: away, swapped, covered, or the session does not take place. */
    RELEASED
  }

  public Turn {
    if (messages < 0 || messages > MOST_MESSAGES) {
      throw new IllegalArgumentException("a turn is worth three messages at most");
    }
    if (topic.filter(t -> t.isBlank() || t.length() > LONGEST_TOPIC).isPresent()) {
      throw new IllegalArgumentException("not a topic");
    }
  }

  /** One that nobody requested. */
  public Turn(
      LocalDate session,
      MemberId presenter,
      MemberId account,
      State state,
      LocalDate asked,
      int messages,
      Optional<String> topic) {
    this(session, presenter, account, state, asked, messages, topic, false);
  }

  /** Whether it counts as taken. */
  boolean counts() {
    return state == State.ASKED || state == State.YES;
  }

  boolean isYes() {
    return state == State.YES;
  }

  Turn in(State next) {
    return new Turn(session, presenter, account, next, asked, messages, topic, requested);
  }

  Turn about(String words) {
    var about = Optional.of(words);
    return new Turn(session, presenter, account, state, asked, messages, about, requested);
  }

  /** Whether or not whoever hosts asked for it. */
  Turn requested(boolean is) {
    return new Turn(session, presenter, account, state, asked, messages, topic, is);
  }

  /** One message more. */
  Turn told() {
    return new Turn(session, presenter, account, state, asked, messages + 1, topic, requested);
  }

  Taken taken() {
    return new Taken(presenter, account);
  }
}
