package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people read who ask what comes and what was. */
final class ShowTexts {
  private ShowTexts() {}

  /** A date ahead: a name only of somebody who said yes. */
  static Text ahead(Here here, LocalDate date, Function<MemberId, String> name) {
    var day = RotationTexts.day(date) + ": ";
    var session = here.rota().session(date);
    if (session.isPresent()) {
      return Text.of(
          day
              + switch (session.get().outcome()) {
                case GUEST -> "a guest, " + session.get().guest().orElse("") + ".";
                case NOBODY -> "nobody could.";
                case MOVED -> "moved.";
                case OFF, FELL_THROUGH -> "doesn't take place.";
                case OVER, HELD, ASSUMED -> "over.";
              });
    }
    var said = here.rota().said(date);
    return said.isEmpty() ? Text.of(day + open(here, date)) : who(here, day, said, name);
  }

  private static Text who(Here here, String day, List<Turn> said, Function<MemberId, String> name) {
    return said.stream()
        .map(t ->
            name.apply(t.presenter())
                + t.topic().map(w -> " on “" + w + "”").orElse("")
                + ". "
                + Because.them(t, here.rota(), name))
        .collect(Collectors.collectingAndThen(Collectors.joining(" "), w -> Text.of(day + w)));
  }

  private static String open(Here here, LocalDate date) {
    return here.rota().today().isBefore(here.rota().day(date, Step.ASK))
        ? "nobody is asked before " + RotationTexts.day(here.rota().day(date, Step.ASK)) + "."
        : "not settled yet.";
  }

  /** What the person's own place is. */
  static Text you(Here here) {
    var place = here.rota().place(here.actor());
    if (place.isEmpty()) {
      return Text.of("You take no turns here.");
    }
    var today = here.rota().today();
    if (!place.get().isHere(today)) {
      return Text.of("Your first turn comes after " + RotationTexts.day(place.get().since()) + ".");
    }
    if (place.get().rests(today)) {
      return Text.of("You rest: nobody asks you. /circle lunch volunteer ends that.");
    }
    return here.rota()
        .rotation()
        .lastTurn(here.actor())
        .map(d -> Text.of("Your latest turn: " + RotationTexts.day(d) + "."))
        .orElseGet(() -> Text.of("You haven't had a turn yet."));
  }

  static Text guest(Session session) {
    return Text.of(RotationTexts.day(session.date()) + ": a guest, " + session.guest().orElse(""));
  }

  static Text held(Turn turn, Rota rota, Function<MemberId, String> name) {
    return Text.of(
        RotationTexts.day(turn.session())
            + ": "
            + name.apply(turn.presenter())
            + turn.topic().map(w -> " on “" + w + "”").orElse("")
            + rota.session(turn.session())
                .filter(s -> s.outcome() == Session.Outcome.ASSUMED)
                .map(_ -> " (nobody said otherwise)")
                .orElse(""));
  }
}
