package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom to ask as a plan stands, and why.
 *
 * @param rota how it stands
 */
record Choosing(Rota rota) {

  /** Whom to ask for a session, by the rule; volunteers first if there is little time. */
  Optional<Choice> choose(LocalDate session, boolean volunteersFirst) {
    var volunteer = volunteersFirst ? chooseVolunteer(session) : Optional.<Choice>empty();
    return volunteer.or(() -> choose(session, askable(session)));
  }

  /** Whom to ask of those who step in whenever somebody is needed. */
  Optional<Choice> chooseVolunteer(LocalDate session) {
    var askable = askable(session);
    askable.removeIf(m -> rota.place(m).filter(Place::volunteer).isEmpty());
    return choose(session, askable);
  }

  private Optional<Choice> choose(LocalDate session, Set<MemberId> askable) {
    var rotation = rota.rotation();
    return inOrder(rotation, session, askable).stream()
        .findFirst()
        .map(t -> new Choice(t, rotation.because(t.account(), session, rota.available(session))));
  }

  /** Why a turn is theirs; of one they took by themselves or for another there is no because. */
  Optional<Pick> why(Turn turn) {
    if (turn.messages() == 0 || !turn.account().equals(turn.presenter())) {
      return Optional.empty();
    }
    var rotation = rota.with(turn.in(Turn.State.RELEASED)).rotation();
    return Optional.of(
        rotation.because(turn.account(), turn.session(), rota.available(turn.session())));
  }

  /** Whether a turn is let go, so that nobody has two running while anybody else could have it. */
  boolean relieves(Turn turn) {
    var without = new Choosing(rota.with(turn.in(Turn.State.RELEASED)));
    var could =
        without
            .inOrder(without.rota.rotation(), turn.session(), without.askable(turn.session()))
            .stream()
            .map(Taken::presenter)
            .collect(Collectors.toSet());
    return rota.rotation().relieved(turn.session(), could).contains(turn.presenter());
  }

  /** Who is away today can't be asked today, and nobody is asked twice. */
  private Set<MemberId> askable(LocalDate session) {
    var askable = new HashSet<>(rota.available(session));
    askable.removeIf(m -> rota.isAway(m, rota.today()) || rota.isAway(m, rota.askingDay()));
    rota.at(session).forEach(t -> askable.remove(t.presenter()));
    return askable;
  }

  /**
   * By the rule, with whoever presents for another in that one's place; if they can't, that one,
   * who took theirs already, only once nobody else is left.
   */
  private List<Taken> inOrder(Rotation rotation, LocalDate session, Set<MemberId> askable) {
    var around = rotation.around(session);
    return rotation.order(session, rota.members()).stream()
        .map(account -> taken(account, askable))
        .filter(t -> askable.contains(t.presenter()))
        .sorted(
            Comparator.<Taken, Boolean>comparing(t -> around.contains(t.presenter()))
                .thenComparing(t -> !presenterFor(t.account()).equals(t.presenter())))
        .toList();
  }

  private Taken taken(MemberId account, Set<MemberId> askable) {
    var presenter = presenterFor(account);
    return askable.contains(presenter) ? new Taken(presenter, account) : Taken.own(account);
  }

  private MemberId presenterFor(MemberId account) {
    return rota.exchanges().stream()
        .filter(e -> e.account().equals(account))
        .map(Exchange::presenter)
        .filter(m -> rota.place(m).filter(p -> p.until().isEmpty()).isPresent())
        .findFirst()
        .orElse(account);
  }
}
