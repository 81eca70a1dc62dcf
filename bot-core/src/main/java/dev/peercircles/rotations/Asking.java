package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.duties.Budget;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OwnHours;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;

/** Asks people, privately and one after the other. */
final class Asking {
  private final Rotas rotas;
  private final RotationStore store;
  private final Budget budget;

  @Inject
  Asking(Rotas rotas, RotationStore store, Budget budget) {
    this.rotas = rotas;
    this.store = store;
    this.budget = budget;
  }

  /** Asks as many as are still wanted. */
  void fill(Draft draft, LocalDate session, boolean volunteersFirst) {
    while (isInTime(draft, session) && draft.rota().wanted(session) > 0) {
      var choice = new Choosing(draft.rota()).choose(session, volunteersFirst);
      if (choice.isEmpty()) {
        return;
      }
      ask(draft, session, choice.get());
    }
  }

  /** Asks standing volunteers, and nobody else. */
  void fillWithVolunteers(Draft draft, LocalDate session) {
    while (isInTime(draft, session) && draft.rota().wanted(session) > 0) {
      var choice = new Choosing(draft.rota()).chooseVolunteer(session);
      if (choice.isEmpty()) {
        return;
      }
      ask(draft, session, choice.get());
    }
  }

  /** Whoever is asked on a day off reads it on the next working day. */
  private static boolean isInTime(Draft draft, LocalDate session) {
    return !draft.rota().askingDay().isAfter(session);
  }

  private void ask(Draft draft, LocalDate session, Choice choice) {
    var rota = draft.rota();
    var taken = choice.taken();
    var turn =
        new Turn(
            session,
            taken.presenter(),
            taken.account(),
            Turn.State.ASKED,
            rota.askingDay(),
            0,
            java.util.Optional.empty());
    var topics = store.topics(rota.plan().id());
    if (!taken.presenter().equals(taken.account())) {
      draft.drop(new Exchange(taken.account(), taken.presenter()));
    }
    tell(
        draft,
        turn,
        (circle, zone) ->
            RotationTexts.question(circle, rota.plan(), turn, topics, because(choice, rota), zone));
  }

  /** Asks somebody whom the host named. */
  void askNamed(Draft draft, Turn turn) {
    var topics = store.topics(draft.plan().id());
    tell(
        draft,
        turn,
        (circle, zone) ->
            RotationTexts.question(
                circle, draft.plan(), turn, topics, "The host thought of you.", zone));
  }

  /** Asks once more whoever said nothing for three days. */
  void again(Draft draft, LocalDate session) {
    draft.rota().taken(session).stream()
        .filter(t -> !t.isYes() && t.messages() == 1)
        .filter(t -> !t.asked().isAfter(draft.rota().today().minusDays(3)))
        .forEach(t ->
            tell(draft, t, (circle, zone) -> RotationTexts.again(circle, draft.plan(), t, zone)));
  }

  /** No answer for two days is "not this time". */
  void lapse(Draft draft, LocalDate session, int days) {
    draft.rota().taken(session).stream()
        .filter(t -> !t.isYes() && !t.asked().isAfter(draft.rota().today().minusDays(days)))
        .forEach(t -> draft.free(t, Turn.State.NOT_THIS_TIME));
  }

  /** One message more about a turn, in the person's hours; none beyond the third. */
  void tell(Draft draft, Turn turn, BiFunction<Circle, ZoneId, Message> words) {
    if (turn.messages() == Turn.MOST_MESSAGES) {
      return;
    }
    var told = turn.told();
    draft.save(told);
    rotas
        .circleOf(draft.plan(), turn.presenter())
        .flatMap(c -> rotas.member(turn.presenter()).map(m -> post(draft, c, m, told, words)))
        .ifPresent(p -> send(draft, turn, p));
  }

  /** It comes in any case; no reminder of a check-in comes on top of it in that week. */
  private void send(Draft draft, Turn turn, Post post) {
    var day = post.notBefore().atZone(draft.plan().when().zone()).toLocalDate();
    draft.post(post);
    draft.change(() -> budget.occupy(turn.presenter(), day, post.key()));
  }

  private static Post post(
      Draft draft,
      Circle circle,
      Member member,
      Turn turn,
      BiFunction<Circle, ZoneId, Message> words) {
    var zone = member.zone().orElse(circle.zone());
    var read = read(draft, zone);
    return new Post(
        RotationKeys.turn(circle, draft.plan(), turn),
        circle.id(),
        new Destination.Direct(member.id()),
        words.apply(circle, zone),
        read,
        worthUntil(draft, turn, read));
  }

  /** In the person's hours, on a working day of the circle. */
  static Instant read(Draft draft, ZoneId zone) {
    var hours = OwnHours.notBefore(draft.now(), zone);
    var day = hours.atZone(zone).toLocalDate();
    var working = draft.rota().askingDay(day);
    return working.equals(day)
        ? hours
        : OwnHours.notBefore(working.atStartOfDay(zone).toInstant(), zone);
  }

  private static Instant worthUntil(Draft draft, Turn turn, Instant read) {
    var starts = RotationCalendar.startsAt(draft.plan(), turn.session());
    return starts.isAfter(read) ? starts : read.plus(java.time.Duration.ofDays(1));
  }

  private String because(Choice choice, Rota rota) {
    return Because.you(choice, rota, rotas::name);
  }
}
