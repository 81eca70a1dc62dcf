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
    var last =
        choice
            .why()
            .lastTurn()
            .map(d -> "your last turn was " + ago(d, rota))
            .orElse("you haven't had a turn yet");
    return "It's you because " + last + away(choice.why(), rota, name, " and ") + ".";
  }

  /** To everybody. Whoever gave the turn away may never have said yes, so is not named. */
  static String them(Turn turn, Rota rota, Function<MemberId, String> name) {
    var who = name.apply(turn.presenter());
    if (!turn.account().equals(turn.presenter())) {
      return who + " takes it in a swap.";
    }
    return rota.why(turn)
        .map(pick -> who + " " + since(pick, turn.session()) + away(pick, rota, name, "; ") + ".")
        .orElse(who + " offered to take it.");
  }

  private static String since(Pick pick, LocalDate session) {
    return pick.lastTurn()
        .map(d -> "hasn't had a turn for " + weeks(d, session))
        .orElse("hasn't had a turn yet");
  }

  private static String ago(LocalDate last, Rota rota) {
    return last.isBefore(rota.today()) ? weeks(last, rota.today()) + " ago" : "the one before";
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
