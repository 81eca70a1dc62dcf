package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Reaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Sends people's acts to the bot and waits for what comes back. */
final class Interactions {
  private final GuildState guild;
  private final InstantSource clock;
  private final Snowflakes wallIds;
  private final InteractionJson json;
  private final MessageJson messages;
  private final MessageStore store;
  private final Events events;
  private final Patience patience;
  private final Map<String, Interaction> byId = new HashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();

  Interactions(
      GuildState guild,
      InstantSource clock,
      Snowflakes wallIds,
      InteractionJson json,
      MessageJson messages,
      MessageStore store,
      Events events,
      Patience patience) {
    this.guild = guild;
    this.clock = clock;
    this.wallIds = wallIds;
    this.json = json;
    this.messages = messages;
    this.store = store;
    this.events = events;
    this.patience = patience;
  }

  boolean busy() {
    return waiting.get() > 0;
  }

  Optional<Interaction> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Interaction> byToken(String token) {
    return byId.values().stream().filter(i -> i.origin().token().equals(token)).findFirst();
  }

  /** What somebody is about to send. */
  record Act(
      Interaction.Kind kind,
      String person,
      Channel channel,
      ObjectNode data,
      Optional<StoredMessage> message,
      Optional<ObjectNode> triggeredBy) {}

  /**
   * Sends it and waits for the reaction; {@code failure} are the client's words where none comes.
   */
  Reaction send(Act act, String failure) {
    waiting.incrementAndGet();
    try {
      return await(dispatch(act), failure);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private Interaction dispatch(Act act) {
    synchronized (guild) {
      String id = wallIds.next();
      ObjectNode metadata = json.metadata(id, act.kind(), act.person(), act.channel());
      switch (act.kind()) {
        case COMPONENT ->
            act.message().ifPresent(m -> metadata.put("interacted_message_id", m.id()));
        case MODAL ->
            act.triggeredBy().ifPresent(t -> metadata.set("triggering_interaction_metadata", t));
        case COMMAND -> {}
      }
      Interaction.Origin origin =
          new Interaction.Origin(
              id,
              "interaction-" + Long.toString(Long.parseLong(id), 36),
              act.kind(),
              act.person(),
              act.channel(),
              clock.instant(),
              act.message().map(StoredMessage::id),
              metadata);
      Interaction interaction = new Interaction(origin);
      byId.put(id, interaction);
      Optional<ObjectNode> message =
          act.message().flatMap(m -> store.find(m.id())).map(messages::rest);
      events.interaction(json.write(origin, act.data(), message));
      return interaction;
    }
  }

  private Reaction await(Interaction interaction, String failure) {
    Optional<Interaction.Stage> stage = within(patience.firstAnswer(), interaction.acknowledged());
    synchronized (guild) {
      if (stage.isEmpty() && interaction.expire()) {
        return new Reaction.Failed(failure);
      }
    }
    boolean quiet = interaction.stage() == Interaction.Stage.QUIET;
    return within(quiet ? patience.quiet() : patience.deferred(), interaction.reaction())
        .orElseGet(() -> quiet ? new Reaction.Taken() : new Reaction.Failed(failure));
  }

  private static <T> Optional<T> within(Duration time, CompletableFuture<T> future) {
    try {
      return Optional.of(future.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
