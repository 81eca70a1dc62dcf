package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Home;
import dev.peercircles.delivery.Broken;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.Repairs;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Text;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The post of a session in the channel where its plan announces, if it has one: one for each, from
 * the first yes on, changed when something changes. Its thread takes questions and material.
 */
final class ChannelPost {
  private static final Duration AFTERWARDS = Duration.ofDays(1);

  private final Rotas rotas;
  private final Outbox outbox;
  private final Repairs repairs;

  @Inject
  ChannelPost(Rotas rotas, Outbox outbox, Repairs repairs) {
    this.rotas = rotas;
    this.outbox = outbox;
    this.repairs = repairs;
  }

  /** Somebody has it: the post is made, or changed. */
  void taken(Draft draft, LocalDate session, Text words) {
    draft
        .plan()
        .announceIn()
        .ifPresent(channel ->
            circle(draft.plan(), channel).ifPresent(c -> post(draft, c, channel, session, words)));
  }

  /** Something else became of it: the post is changed, if there is one. */
  void changed(Draft draft, LocalDate session, Text words) {
    staged(draft.plan(), session).ifPresent(_ -> taken(draft, session, words));
  }

  /** The post whose thread takes what belongs to a session; none while nothing gets there. */
  Optional<MessageKey> thread(RotationPlan plan, LocalDate session) {
    return staged(plan, session)
        .filter(key ->
            outbox.find(key).filter(p -> p.state() != PostState.SKIPPED).isPresent()
                && plan.announceIn()
                    .filter(c -> repairs.find(new Broken.OfChannel(c)).isPresent())
                    .isEmpty());
  }

  private Optional<MessageKey> staged(RotationPlan plan, LocalDate session) {
    return plan.announceIn()
        .flatMap(channel -> circle(plan, channel))
        .map(c -> RotationKeys.announced(c, plan, session))
        .filter(key -> outbox.find(key).isPresent());
  }

  /** The circle that carries it. */
  Optional<Circle> carrier(RotationPlan plan) {
    return plan.announceIn().flatMap(channel -> circle(plan, channel));
  }

  /** A circle of the same platform carries it. */
  private Optional<Circle> circle(RotationPlan plan, Home channel) {
    return rotas.circles(plan).stream()
        .filter(c -> c.home().platform() == channel.platform())
        .findFirst();
  }

  private void post(Draft draft, Circle circle, Home channel, LocalDate session, Text words) {
    var key = RotationKeys.announced(circle, draft.plan(), session);
    boolean there = outbox.find(key).isPresent();
    var post =
        new Post(
            there ? edit(key) : key,
            circle.id(),
            there ? new Destination.InPlaceOf(key) : new Destination.Elsewhere(channel),
            Message.EMPTY
                .paragraph(words)
                .aside(Text.of("Questions and material: in this post's thread.")),
            draft.now(),
            RotationCalendar.startsAt(draft.plan(), session).plus(AFTERWARDS));
    draft.inPlaceOfItsLike(there ? post : post.saidAgainIfLost());
  }

  private MessageKey edit(MessageKey key) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> key.with("edit").with(n))
        .filter(k -> outbox.find(k).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
