package dev.peercircles.rotations;

import java.time.LocalDate;
import java.util.List;

/**
 * Turns, what became of sessions, and places (port). What was held stays, whatever the
 * configuration becomes. Writes join the current unit of work.
 */
public interface RotationStore {

  /** All turns of a plan, by session, then in the order in which they were first saved. */
  List<Turn> turns(PlanId plan);

  /** Saves a turn in place of an earlier one of the same presenter at the same session. */
  void save(PlanId plan, Turn turn);

  /** What became of dates, in order. */
  List<Session> sessions(PlanId plan);

  /** Saves what became of a date in place of what was said before. */
  void save(PlanId plan, Session session);

  /** Forgets what was said about a date. */
  void reopen(PlanId plan, LocalDate session);

  /** Everybody's place, former members' too, by id. */
  List<Place> places(PlanId plan);

  /** Saves a place in place of an earlier one of the same person. */
  void save(PlanId plan, Place place);

  /** Exchanges still open, in the order in which they were agreed. */
  List<Exchange> exchanges(PlanId plan);

  /** Notes an exchange; the same two may have several. */
  void add(PlanId plan, Exchange exchange);

  /** An exchange was kept: of several of the same two, the one agreed first. */
  void drop(PlanId plan, Exchange exchange);

  /** Topics that people wish for, newest first. */
  List<Wish> wishes(PlanId plan);

  /** The same without whose they are, each once. */
  default List<String> topics(PlanId plan) {
    return wishes(plan).stream().map(Wish::words).distinct().toList();
  }

  /** Notes a wish; the same of the same person again takes the place of the earlier one. */
  void wish(PlanId plan, Wish wish);

  /** Somebody drops a wish of theirs. */
  void drop(PlanId plan, Wish wish);

  /** A topic was taken up, whoever wished for it. */
  void dropTopic(PlanId plan, String topic);

  /** Drops who passed on sessions before this date. Returns how many rows went. */
  int dropPassed(PlanId plan, LocalDate before);

  /** Drops everything of a plan. Returns how many rows went. */
  int dropAll(PlanId plan);

  /** Plans of which anything is kept. */
  List<PlanId> plans();
}
