package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Why it is somebody's turn, in one sentence. Says who is away, as everybody can see that; never
 * who rests or passed.
 */
final class Because {
  private static final int MOST_NAMES = 2;
  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Because() {}

  /** To the person. */
  static String you(Choice choice, Rota rota, Function<MemberId, String> name) {
    if (!choice.taken().presenter().equals(choice.taken().account())) {
      return "It's you because you swapped with "
          + name.apply(choice.taken().account())
          + ", whose turn it would be.";
    }
    var why = choice.why();
    if (stepsIn(choice.taken().presenter(), why.session(), rota.askingDay(), rota)) {
      return "It's you because you said that you step in when somebody is needed.";
    }
    if (why.lastTurn().filter(d -> d.isAfter(why.session())).isPresent()) {
      return "It's you, though "
          + why.lastTurn().map(Because::theOne).orElseThrow()
          + " is yours too: not enough others can.";
    }
    var last =
        why.lastTurn()
            .map(d -> "your last turn " + ago(d, rota))
            .orElse("you haven't had a turn yet");
    return "It's you because " + last + away(why, rota, name, " and ") + ".";
  }

  /** To everybody. Whoever gave the turn away may never have said yes, so is not named. */
  static String them(Turn turn, Rota rota, Function<MemberId, String> name) {
    var who = name.apply(turn.presenter());
    if (!turn.account().equals(turn.presenter()) || isExchanged(turn, rota)) {
      return who + " takes it in a swap.";
    }
    if (turn.requested()) {
      return who + " takes it at the host's request.";
    }
    if (turn.messages() > 0 && stepsIn(turn.presenter(), turn.session(), turn.asked(), rota)) {
      return who + " steps in, as offered.";
    }
    return new Choosing(rota)
        .why(turn)
        .map(pick -> who + " " + since(pick, turn.session()) + away(pick, rota, name, "; ") + ".")
        .orElse(who + " offered to take it.");
  }

  /**
   * Whether two took each other's dates: each gave their own away on the day on which each got the
   * other's.
   */
  private static boolean isExchanged(Turn turn, Rota rota) {
    return rota.turns().stream()
        .filter(t -> t.session().equals(turn.session()) && t.state() == Turn.State.RELEASED)
        .anyMatch(given ->
            rota.turns().stream()
                .filter(t -> t.presenter().equals(given.presenter()))
                .filter(t -> t.asked().equals(turn.asked()))
                .filter(t -> !t.session().equals(turn.session()))
                .anyMatch(got -> gaveAway(turn.presenter(), got.session(), rota)));
  }

  private static boolean gaveAway(MemberId member, LocalDate session, Rota rota) {
    return rota.turn(member, session).filter(t -> t.state() == Turn.State.RELEASED).isPresent();
  }

  private static String since(Pick pick, LocalDate session) {
    return pick.lastTurn()
        .map(d ->
            d.isAfter(session)
                ? "has " + theOne(d) + " too"
                : "hasn't had a turn for " + weeks(d, session))
        .orElse("hasn't had a turn yet");
  }

  private static String ago(LocalDate last, Rota rota) {
    return last.isBefore(rota.today())
        ? "was " + weeks(last, rota.today()) + " ago"
        : "is " + theOne(last);
  }

  private static String theOne(LocalDate date) {
    return "the one on " + RotationTexts.day(date);
  }

  /** Whether they were asked before all others, as they had offered. */
  private static boolean stepsIn(MemberId member, LocalDate session, LocalDate asked, Rota rota) {
    return rota.place(member).filter(Place::volunteer).isPresent()
        && !asked.isBefore(rota.day(session, Step.LAPSE));
  }

  private static String away(Pick pick, Rota rota, Function<MemberId, String> name, String before) {
    var away =
        pick.missing().stream()
            .filter(m -> rota.place(m).filter(p -> p.until().isEmpty()).isPresent())
            .filter(m -> rota.isAway(m, pick.session()))
            .limit(MOST_NAMES)
            .map(name)
            .toList();
    return switch (away.size()) {
      case 0 -> "";
      case 1 -> before + away.getFirst() + " is away";
      default -> before + String.join(" and ", away) + " are away";
    };
  }

  /** {@code nine weeks}. */
  static String weeks(LocalDate from, LocalDate to) {
    int weeks = Math.toIntExact(Math.max(1, ChronoUnit.WEEKS.between(from, to)));
    var number = weeks < NUMBERS.size() ? NUMBERS.get(weeks) : Integer.toString(weeks);
    return number + (weeks == 1 ? " week" : " weeks");
  }
}
