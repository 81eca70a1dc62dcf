package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Reaction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Sends what a person did to the app and waits for what they see of it. Thread-safe. */
final class Acts {
  private final Model model;
  private final Links links;

  Acts(Model model, Links links) {
    this.model = model;
    this.links = links;
  }

  /**
   * Sends an envelope and waits.
   *
   * @param type of the envelope
   * @param payload made inside the model's lock
   * @param acknowledged what the acknowledgement's payload itself makes the person see; inside the
   *     model's lock
   */
  Reaction send(
      Act act,
      String type,
      boolean acceptsPayload,
      Supplier<? extends JsonNode> payload,
      Function<JsonNode, Optional<Reaction>> acknowledged) {
    model.begin(act);
    try {
      Reaction reaction =
          links
              .send(type, acceptsPayload, model.locked(payload::get), 0)
              .map(ack -> outcome(act, ack, acknowledged))
              .orElseGet(() -> new Reaction.Failed("dispatch_failed"));
      if (reaction instanceof Reaction.Failed(String words)) {
        model.diary.failed(act.person, act.room, words);
      }
      return reaction;
    } finally {
      model.end(act);
    }
  }

  private Reaction outcome(
      Act act,
      CompletableFuture<JsonNode> ack,
      Function<JsonNode, Optional<Reaction>> acknowledged) {
    Optional<JsonNode> payload = await(ack, model.spec.timing().acknowledge());
    if (payload.isEmpty()) {
      ack.cancel(false);
      return new Reaction.Failed("operation_timeout");
    }
    return model
        .locked(() -> acknowledged.apply(payload.get()))
        .or(() -> await(act.effect, model.spec.timing().afterwards()))
        .orElseGet(Reaction.Taken::new);
  }

  private static <T> Optional<T> await(CompletableFuture<T> future, Duration limit) {
    try {
      return Optional.of(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("nothing completes these exceptionally", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
