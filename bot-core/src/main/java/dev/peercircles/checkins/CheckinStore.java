package dev.peercircles.checkins;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rounds, answers and next steps (port). Writes join the current unit of work. */
public interface CheckinStore {

  /** Records a round that opens. */
  void open(Round round);

  /** The round of this date. */
  Optional<Round> round(CircleId circle, LocalDate date);

  /** The circle's newest round. */
  Optional<Round> latest(CircleId circle);

  /** The circle's newest round whose date is before this one. */
  Optional<Round> roundBefore(CircleId circle, LocalDate date);

  /** How many rounds the circle has had. */
  int rounds(CircleId circle);

  /** Saves an answer in place of the member's earlier one. */
  void save(CircleId circle, LocalDate round, CheckinAnswer answer);

  /** What the member said in this round. */
  Optional<CheckinAnswer> answer(CircleId circle, LocalDate round, MemberId member);

  /** What was said in this round, in the order in which people first answered. */
  List<CheckinAnswer> answers(CircleId circle, LocalDate round);

  /** Saves a next step in place of the member's earlier one in this circle. */
  void save(CircleId circle, NextStep step);

  /** The member's next step in this circle. */
  Optional<NextStep> step(CircleId circle, MemberId member);

  /** Takes the member's next step away: it was reported on. */
  void dropStep(CircleId circle, MemberId member);

  /** When the member was last on an agenda of this circle. */
  Optional<LocalDate> lastOnAgenda(CircleId circle, MemberId member);

  /** Remembers that the member was on the agenda; only the date is kept. */
  void onAgenda(CircleId circle, MemberId member, LocalDate date);

  /** Drops answers of this circle's rounds whose date is before this one. Returns how many went. */
  int dropAnswersBefore(CircleId circle, LocalDate date);

  /** Drops next steps of this circle said before this date. Returns how many went. */
  int dropStepsBefore(CircleId circle, LocalDate date);

  /**
   * Drops what is kept of this member from before this date: answers by their round's date, the
   * next step by the day it was said, the day they were last on an agenda. Returns how many rows
   * went.
   */
  int dropOf(CircleId circle, MemberId member, LocalDate before);

  /** Drops answers, next steps and days on an agenda of this circle. Returns how many rows went. */
  int dropAll(CircleId circle);

  /** Members of whom anything is kept in this circle, by id. */
  List<MemberId> people(CircleId circle);

  /** Circles of which anything about people is kept, configured or not, by id. */
  List<CircleId> circles();
}
