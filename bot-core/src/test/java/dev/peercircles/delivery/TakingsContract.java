package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link Takings} do, together with the {@link Outbox} that they are part of. */
public abstract class TakingsContract {
  private static final Instant NOW = Instant.parse("2026-10-12T07:30:00Z");
  private static final Receipt RECEIPT = new Receipt("C0EMBERLIN", "1760254200.000100");
  private static final MessageKey OPEN = new MessageKey("em-berlin/checkin/open/2026-10-12");

  /** The outbox under test. */
  protected abstract Outbox outbox();

  /** Its takings. */
  protected abstract Takings takings();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  /** Lets the engine pick a post's execution; returns the attempt that now holds it. */
  protected abstract long pick(PostId id);

  @Test
  void whatIsStagedToBeSaidAgainIsKnownAsSuch() {
    assertThat(found(stage(true)).post().saidAgain()).isTrue();
    assertThat(found(outbox().find(OPEN).orElseThrow().id()).watch()).isEqualTo(Watch.WANTED);
  }

  @Test
  void whatIsNotToBeSaidAgainIsNotWatched() {
    assertThat(found(stage(false)).watch()).isEqualTo(Watch.NONE);
  }

  @Test
  void whatWasTakenIsSentAndKeepsItsWordsUntilItIsSettled() {
    var id = taken();

    assertThat(found(id).state()).isEqualTo(PostState.SENT);
    assertThat(found(id).watch()).isEqualTo(Watch.TAKEN);
    assertThat(found(id).sentAt()).contains(NOW);
    assertThat(found(id).post().message()).isEqualTo(words());
    assertThat(outbox().receipt(OPEN)).contains(RECEIPT);

    run(() -> takings().settle(id));

    assertThat(found(id).watch()).isEqualTo(Watch.OVER);
    assertThat(found(id).state()).isEqualTo(PostState.SENT);
    assertThat(found(id).post().message()).isEqualTo(Message.EMPTY);
    assertThat(outbox().receipt(OPEN)).contains(RECEIPT);
  }

  @Test
  void anAttemptThatSleptCanTakeNothing() {
    var id = stage(true);
    long sleeper = pick(id);
    in(() -> outbox().claim(id, sleeper, NOW));

    assertThat(in(() -> takings().taken(id, sleeper + 1, RECEIPT, NOW))).isFalse();
    assertThat(found(id).state()).isEqualTo(PostState.SENDING);
  }

  @Test
  void theFirstTimeThatItWasNotSeenIsRememberedUntilItIsSuspect() {
    var id = taken();
    run(() -> takings().notSeen(id, NOW.plusSeconds(5)));
    run(() -> takings().notSeen(id, NOW.plusSeconds(35)));
    assertThat(found(id).missedAt()).contains(NOW.plusSeconds(5));

    run(() -> takings().suspect(id));

    assertThat(found(id).watch()).isEqualTo(Watch.MISSED);
    assertThat(found(id).missedAt()).isEmpty();
    assertThat(found(id).sentAt()).contains(NOW);
  }

  @Test
  void whatMayBeLostHasNoReceiptUntilItIsSettled() {
    var id = taken();
    run(() -> takings().suspect(id));
    assertThat(outbox().receipt(OPEN)).isEmpty();

    run(() -> takings().settle(id));

    assertThat(outbox().receipt(OPEN)).contains(RECEIPT);
  }

  @Test
  void onlyWhatIsSuspectIsEverLost() {
    var id = taken();

    assertThat(in(() -> takings().lost(id))).isFalse();
    assertThat(found(id).state()).isEqualTo(PostState.SENT);
  }

  @Test
  void whatIsLostIsPlannedOnceMoreAndThenSentForGood() {
    var id = lost();
    assertThat(found(id).state()).isEqualTo(PostState.PLANNED);
    assertThat(found(id).watch()).isEqualTo(Watch.AGAIN);
    assertThat(found(id).post().message()).isEqualTo(words());
    assertThat(outbox().receipt(OPEN)).isEmpty();

    long attempt = pick(id);
    var other = new Receipt("C0EMBERLIN", "1760254900.000100");
    assertThat(in(() -> outbox().claim(id, attempt, NOW))).isTrue();
    assertThat(in(() -> outbox().delivered(id, attempt, other, NOW))).isTrue();

    assertThat(outbox().receipt(OPEN)).contains(other);
    assertThat(found(id).post().message()).isEqualTo(Message.EMPTY);
    assertThat(in(() -> takings().lost(id))).isFalse();
  }

  @Test
  void whatIsSaidOnceMoreIsInDoubtLikeAnyOther() {
    var id = lost();
    long attempt = pick(id);
    in(() -> outbox().claim(id, attempt, NOW));

    assertThat(in(() -> outbox().doubtful(id, attempt, "timeout"))).isTrue();

    assertThat(found(id).state()).isEqualTo(PostState.UNKNOWN);
    assertThat(found(id).watch()).isEqualTo(Watch.AGAIN);
  }

  private PostId taken() {
    var id = stage(true);
    long attempt = pick(id);
    in(() -> outbox().claim(id, attempt, NOW));
    assertThat(in(() -> takings().taken(id, attempt, RECEIPT, NOW))).isTrue();
    return id;
  }

  private PostId lost() {
    var id = taken();
    run(() -> takings().suspect(id));
    assertThat(in(() -> takings().lost(id))).isTrue();
    return id;
  }

  private PostId stage(boolean saidAgain) {
    var post =
        new Post(
            OPEN,
            new CircleId("em-berlin"),
            new Destination.Channel(),
            words(),
            NOW,
            NOW.plus(Duration.ofHours(4)),
            saidAgain);
    run(() -> outbox().stage(List.of(post)));
    return outbox().find(OPEN).orElseThrow().id();
  }

  private PlannedPost found(PostId id) {
    return outbox().find(id).orElseThrow();
  }

  private void run(Runnable work) {
    in(() -> {
      work.run();
      return true;
    });
  }

  private <T> T in(Supplier<T> work) {
    return units().run(work);
  }

  private static Message words() {
    return Message.of("What are you stuck on?");
  }
}
