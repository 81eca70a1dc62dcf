package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One command, press or submitted form, from its sending to its answer. Guarded by the guild. */
final class Interaction {
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private final Origin origin;
  private final CompletableFuture<Stage> acknowledged = new CompletableFuture<>();
  private final CompletableFuture<Reaction> reaction = new CompletableFuture<>();
  private Stage stage = Stage.OPEN;
  private @Nullable String original;

  /** What kind of act it is, with Discord's number. */
  enum Kind {
    COMMAND(2),
    COMPONENT(3),
    MODAL(5);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /** How far the bot has come with it. */
  enum Stage {
    /** Not acknowledged yet. */
    OPEN,
    /** "Is thinking": a message will follow. */
    DEFERRED,
    /** Acknowledged without words; an edit or a message may follow. */
    QUIET,
    /** Answered by a message, an edit or a form. */
    ANSWERED,
    /** Nobody acknowledged it in time. */
    EXPIRED
  }

  /**
   * Where it comes from.
   *
   * @param message the message whose component was used, also for a form opened from one
   * @param metadata what messages that answer it tell about it
   */
  record Origin(
      String id,
      String token,
      Kind kind,
      String person,
      Channel channel,
      Instant at,
      Optional<String> message,
      ObjectNode metadata) {}

  Interaction(Origin origin) {
    this.origin = origin;
    original = origin.message().orElse(null);
  }

  Origin origin() {
    return origin;
  }

  Stage stage() {
    return stage;
  }

  boolean tokenLives(Instant now) {
    return now.isBefore(origin.at().plus(TOKEN_LIFE));
  }

  /** The message that {@code @original} means. */
  Optional<String> original() {
    return Optional.ofNullable(original);
  }

  void deferred(String loadingMessage) {
    original = loadingMessage;
    reached(Stage.DEFERRED);
  }

  void quiet() {
    reached(Stage.QUIET);
  }

  void answered(Optional<String> message, Reaction seen) {
    message.ifPresent(id -> original = id);
    reaction.complete(seen);
    reached(Stage.ANSWERED);
  }

  /** Whether nobody may answer it any more, since nobody had in time. */
  boolean expire() {
    if (stage == Stage.OPEN) {
      reached(Stage.EXPIRED);
    }
    return stage == Stage.EXPIRED;
  }

  CompletableFuture<Stage> acknowledged() {
    return acknowledged;
  }

  CompletableFuture<Reaction> reaction() {
    return reaction;
  }

  private void reached(Stage next) {
    stage = next;
    acknowledged.complete(next);
  }
}
