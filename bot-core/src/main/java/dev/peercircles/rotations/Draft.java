package dev.peercircles.rotations;

import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.time.LocalDate;

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
    this.rota = rota;
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

  /** A turn falls through. If it was taken in a swap, nobody presents for another in return. */
  void free(Turn turn, Turn.State state) {
    var undone = Exchange.leftBy(turn, rota.exchanges());
    save(turn.in(state));
    rota = rota.without(undone);
    undone.forEach(e -> change(() -> store.drop(rota.plan().id(), e)));
  }

  void save(Session session) {
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
                decision.changes())
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
