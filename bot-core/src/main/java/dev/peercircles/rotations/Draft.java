package dev.peercircles.rotations;

import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OwnHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * A decision in the making: what is to be written, and how the plan stands then. Of one thread; not
 * kept.
 */
final class Draft {
  private final RotationStore store;
  private final Instant now;
  private Rota rota;
  private Decision decision;

  Draft(RotationStore store, Rota rota, Instant now) {
    this.store = store;
    this.rota = rota.readOn(read(rota, now));
    this.now = now;
    var turns = rota.turns();
    var plan = rota.plan().id();
    this.decision =
        Decision.NOTHING.change(() -> {
          if (!store.turns(plan).equals(turns)) {
            throw new Overtaken("a turn of " + plan + " has changed meanwhile");
          }
        });
    enrol(rota);
  }

  /** Whoever is asked in the evening reads it in the morning. */
  private static LocalDate read(Rota rota, Instant now) {
    var zone = rota.plan().when().zone();
    return OwnHours.notBefore(now, zone).atZone(zone).toLocalDate();
  }

  /** Newcomers and leavers are noted whenever something else is. */
  private void enrol(Rota rota) {
    var plan = rota.plan().id();
    var stored = store.places(plan);
    rota.places().stream()
        .filter(p -> !stored.contains(p))
        .forEach(p -> decision = decision.change(() -> store.save(plan, p)));
  }

  Rota rota() {
    return rota;
  }

  RotationPlan plan() {
    return rota.plan();
  }

  Instant now() {
    return now;
  }

  Decision decision() {
    return decision;
  }

  void save(Turn turn) {
    rota = rota.with(turn);
    decision = decision.change(() -> store.save(rota.plan().id(), turn));
  }

  /** A turn falls through. If it was another's, nobody presents for it unpaid. */
  void free(Turn turn, Turn.State state) {
    save(turn.in(state));
    unwind(turn);
  }

  /** A turn that had fallen through is theirs again. */
  void restore(Turn turn) {
    save(turn);
    rewind(turn);
  }

  /**
   * Whoever took a turn in a swap and doesn't present: nobody presents for them in return; if
   * somebody has it in return by now, or it was itself the one in return, they still owe it.
   */
  private void unwind(Turn turn) {
    if (turn.presenter().equals(turn.account())) {
      return;
    }
    var undone = Exchange.leftBy(turn, rota.exchanges());
    undone.forEach(this::drop);
    if (undone.isEmpty()) {
      add(new Exchange(turn.account(), turn.presenter()));
    }
  }

  /** The opposite: they present after all. */
  private void rewind(Turn turn) {
    if (turn.presenter().equals(turn.account())) {
      return;
    }
    var owed = new Exchange(turn.account(), turn.presenter());
    if (rota.exchanges().contains(owed)) {
      drop(owed);
    } else {
      add(new Exchange(turn.presenter(), turn.account()));
    }
  }

  /** Two agreed that one presents when it would be the other's turn; once more if they had. */
  void add(Exchange exchange) {
    rota = rota.exchanging(Stream.concat(rota.exchanges().stream(), Stream.of(exchange)).toList());
    change(() -> store.add(rota.plan().id(), exchange));
  }

  /** They are asked in return, or needn't any more: for one of those that two agreed. */
  void drop(Exchange exchange) {
    var left = new ArrayList<>(rota.exchanges());
    left.remove(exchange);
    rota = rota.exchanging(left);
    change(() -> store.drop(rota.plan().id(), exchange));
  }

  /** What became of a date. Once its turns don't count any more, or again, so do swaps of them. */
  void save(Session session) {
    boolean counted = rota.session(session.date()).filter(s -> !s.counts()).isEmpty();
    if (counted != session.counts()) {
      rota.said(session.date()).forEach(session.counts() ? this::rewind : this::unwind);
    }
    decision = decision.change(() -> store.save(rota.plan().id(), session));
  }

  /** Forgets what was said about a date. */
  void reopen(LocalDate session) {
    rota = rota.without(session);
    decision = decision.change(() -> store.reopen(rota.plan().id(), session));
  }

  void change(Decision.Change change) {
    decision = decision.change(change);
  }

  void post(Post post) {
    decision = decision.post(post);
  }

  /** One post, however often a decision comes to it. */
  void inPlaceOfItsLike(Post post) {
    var others = decision.posts().stream().filter(p -> !p.key().equals(post.key())).toList();
    decision =
        new Decision(
                others,
                decision.unasked(),
                decision.lines(),
                decision.corrections(),
                decision.changes(),
                decision.possibleSince())
            .post(post);
  }

  /** Says otherwise than before, where the circle reads it. */
  void correct(Line line) {
    decision = decision.correct(line);
  }

  void line(Line line) {
    decision = decision.line(line);
  }
}
