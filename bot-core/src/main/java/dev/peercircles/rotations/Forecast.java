package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who would have which turn, as far as it can be known: what was said stands; whatever nobody has
 * agreed to is the rule's word, provisional, as if everybody who is asked said yes. Reads only.
 */
public final class Forecast {
  private final RotationPlans plans;
  private final RotationCalendar calendar;
  private final Rotas rotas;

  @Inject
  Forecast(RotationPlans plans, RotationCalendar calendar, Rotas rotas) {
    this.plans = plans;
    this.calendar = calendar;
    this.rotas = rotas;
  }

  /**
   * One date.
   *
   * @param who who would present; nobody if nobody could
   * @param provisional whether anybody of them has yet to say yes
   * @param guest who comes instead
   */
  public record Ahead(
      RotationPlan plan,
      LocalDate date,
      List<MemberId> who,
      boolean provisional,
      Optional<String> guest) {
    public Ahead {
      who = List.copyOf(who);
    }
  }

  /** The dates that take place from one day to another, both inclusive, of every plan, in order. */
  public List<Ahead> between(LocalDate from, LocalDate to) {
    return plans.all().stream()
        .flatMap(p -> between(p, from, to))
        .sorted(Comparator.comparing(Ahead::date))
        .toList();
  }

  private Stream<Ahead> between(RotationPlan plan, LocalDate from, LocalDate to) {
    var ahead = new ArrayList<Ahead>();
    var rota = rotas.of(plan, from);
    for (var date : calendar.sessions(plan, from, to)) {
      var known = rota.session(date);
      if (known.isEmpty()) {
        rota = filled(rota.on(askedOn(plan, date, from)), date);
        ahead.add(ahead(rota, date));
        rota = rota.with(over(rota, date));
      } else if (known.get().outcome() == Session.Outcome.GUEST) {
        ahead.add(new Ahead(plan, date, List.of(), false, known.get().guest()));
      }
    }
    return ahead.stream();
  }

  private LocalDate askedOn(RotationPlan plan, LocalDate date, LocalDate from) {
    var day = calendar.steps(plan).of(date, Step.ASK);
    return day.isBefore(from) ? from : day;
  }

  /** With everybody whom the rule would ask for a date. */
  static Rota filled(Rota before, LocalDate date) {
    var rota = before;
    var next =
        rota.wanted(date) > 0 ? new Choosing(rota).choose(date, false) : Optional.<Choice>empty();
    while (next.isPresent()) {
      var taken = next.get().taken();
      rota =
          rota.with(
              new Turn(
                  date,
                  taken.presenter(),
                  taken.account(),
                  Turn.State.ASKED,
                  rota.today(),
                  0,
                  Optional.empty()));
      next = rota.wanted(date) > 0 ? new Choosing(rota).choose(date, false) : Optional.empty();
    }
    return rota;
  }

  private static Ahead ahead(Rota rota, LocalDate date) {
    var taken = rota.taken(date);
    return new Ahead(
        rota.plan(),
        date,
        taken.stream().map(Turn::presenter).toList(),
        taken.stream().anyMatch(t -> !t.isYes()),
        Optional.empty());
  }

  /** Held as forecast, so that the next date follows from it. */
  private static Session over(Rota rota, LocalDate date) {
    return new Session(date, Session.Outcome.OVER, rota.available(date), Optional.empty());
  }
}
