package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.delivery.Objection;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds back the question that waits for somebody's hours, if by then there is nothing to ask: they
 * took the turn themselves, or it isn't theirs any more.
 */
final class TurnObjection implements Objection {
  private final RotationPlans plans;
  private final RotationStore store;
  private final Circles circles;

  @Inject
  TurnObjection(RotationPlans plans, RotationStore store, Circles circles) {
    this.plans = plans;
    this.store = store;
    this.circles = circles;
  }

  @Override
  public Optional<String> against(Post post) {
    if (!(post.destination() instanceof Destination.Direct) || !asksForAYes(post.message())) {
      return Optional.empty();
    }
    return circles.find(post.circle()).stream()
        .flatMap(circle -> plans.all().stream().flatMap(p -> turns(circle, p, post)))
        .flatMap(turn -> against(turn).stream())
        .findFirst();
  }

  private Stream<Turn> turns(Circle circle, RotationPlan plan, Post post) {
    return plan.circles().contains(circle.id())
        ? store.turns(plan.id()).stream()
            .filter(t -> RotationKeys.turn(circle, plan, t).equals(post.key()))
        : Stream.empty();
  }

  private static Optional<String> against(Turn turn) {
    if (turn.isYes()) {
      return Optional.of("answered");
    }
    return turn.counts() ? Optional.empty() : Optional.of("the turn is not theirs any more");
  }

  /** Only a question: that somebody's turn goes is to be read once it is gone. */
  private static boolean asksForAYes(Message message) {
    return message.blocks().stream()
        .flatMap(b -> b instanceof Block.Buttons(List<Button> buttons) ? buttons.stream() : null)
        .anyMatch(b -> b instanceof Button.Press p && p.command().command().equals("lunch.yes"));
  }
}
