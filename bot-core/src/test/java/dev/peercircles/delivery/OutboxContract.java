package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does. */
public abstract class OutboxContract {
  private static final Instant NOW = Instant.parse("2026-10-12T07:30:00Z");
  private static final Receipt RECEIPT = new Receipt("C0EMBERLIN", "1760254200.000100");
  private static final MessageKey OPEN = new MessageKey("em-berlin/checkin/open/2026-10-12");

  /** The outbox under test. */
  protected abstract Outbox outbox();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  /** Lets the engine pick a post's execution; returns the attempt that now holds it. */
  protected abstract long pick(PostId id);

  @Test
  void whatIsStagedIsFoundByIdAndByKey() {
    var post = new Post(OPEN, circle(), new Destination.Channel(), words(), NOW, later(4));
    units().run(() -> staged(post));

    var found = outbox().find(OPEN).orElseThrow();

    assertThat(found.post()).isEqualTo(post);
    assertThat(found.state()).isEqualTo(PostState.PLANNED);
    assertThat(found.attempt()).isZero();
    assertThat(outbox().find(found.id())).contains(found);
    assertThat(outbox().receipt(OPEN)).isEmpty();
  }

  @Test
  void everyDestinationComesBackAsItWas() {
    var places =
        List.of(
            new Destination.Channel(),
            new Destination.Direct(new MemberId("ana")),
            new Destination.Elsewhere(new Home(Platform.DISCORD, "112233445566778899")),
            new Destination.Thread(OPEN),
            new Destination.InPlaceOf(OPEN));
    units()
        .run(() -> {
          outbox().stage(places.stream().map(d -> post("p/" + places.indexOf(d), d)).toList());
          return places;
        });

    assertThat(places)
        .allSatisfy(d ->
            assertThat(
                    outbox()
                        .find(new MessageKey("p/" + places.indexOf(d)))
                        .orElseThrow()
                        .post()
                        .destination())
                .isEqualTo(d));
  }

  @Test
  void aKeyIsStagedOnlyOnce() {
    stage("a/b", new Destination.Channel());

    assertThatThrownBy(() -> stage("a/b", new Destination.Channel()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(outbox().find(new MessageKey("a/b"))).isPresent();
  }

  @Test
  void aUnitThatIsTakenBackStagesNothing() {
    assertThatThrownBy(() ->
        units()
            .run(() -> {
              outbox().stage(List.of(post("a/b", new Destination.Channel())));
              throw new IllegalArgumentException("a bug");
            }));

    assertThat(outbox().find(new MessageKey("a/b"))).isEmpty();
  }

  @Test
  void aPostIsSentOnceAndItsWordsAreDropped() {
    var id = stage("a/b", new Destination.Channel());
    long attempt = pick(id);

    assertThat(in(() -> outbox().claim(id, attempt, NOW))).isTrue();
    assertThat(state(id)).isEqualTo(PostState.SENDING);
    assertThat(in(() -> outbox().delivered(id, attempt, RECEIPT, NOW))).isTrue();

    assertThat(state(id)).isEqualTo(PostState.SENT);
    assertThat(outbox().receipt(new MessageKey("a/b"))).contains(RECEIPT);
    assertThat(outbox().find(id).orElseThrow().post().message()).isEqualTo(Message.EMPTY);
    assertThat(in(() -> outbox().claim(id, attempt, NOW))).isFalse();
  }

  @Test
  void onlyOneOfTwoClaimsIsGranted() {
    var id = stage("a/b", new Destination.Channel());
    long attempt = pick(id);

    assertThat(in(() -> outbox().claim(id, attempt, NOW))).isTrue();
    assertThat(in(() -> outbox().claim(id, attempt, NOW))).isFalse();
  }

  @Test
  void anAttemptThatTheEngineGaveAwayCantClaim() {
    var id = stage("a/b", new Destination.Channel());
    long sleeper = pick(id);
    long rival = pick(id);

    assertThat(in(() -> outbox().claim(id, sleeper, NOW))).isFalse();
    assertThat(in(() -> outbox().claim(id, rival, NOW))).isTrue();
  }

  @Test
  void anAttemptThatSleptCanRecordNothing() {
    var id = stage("a/b", new Destination.Channel());
    long sleeper = pick(id);
    in(() -> outbox().claim(id, sleeper, NOW));
    in(() -> outbox().release(id, sleeper));
    long rival = pick(id);
    in(() -> outbox().claim(id, rival, NOW));

    assertThat(in(() -> outbox().delivered(id, sleeper, RECEIPT, NOW))).isFalse();
    assertThat(in(() -> outbox().release(id, sleeper))).isFalse();
    assertThat(in(() -> outbox().doubtful(id, sleeper, "slept"))).isFalse();
    assertThat(state(id)).isEqualTo(PostState.SENDING);
    assertThat(outbox().find(id).orElseThrow().attempt()).isEqualTo(rival);
  }

  @Test
  void whatCertainlyDidNotGoOutCanBeTriedAgain() {
    var id = stage("a/b", new Destination.Channel());
    long first = pick(id);
    in(() -> outbox().claim(id, first, NOW));

    assertThat(in(() -> outbox().release(id, first))).isTrue();
    assertThat(state(id)).isEqualTo(PostState.PLANNED);
    long second = pick(id);
    assertThat(in(() -> outbox().claim(id, second, NOW))).isTrue();
    assertThat(outbox().find(id).orElseThrow().post().message()).isEqualTo(words());
  }

  @Test
  void whatMayHaveGoneOutIsNeverClaimedAgain() {
    var id = stage("a/b", new Destination.Channel());
    long first = pick(id);
    in(() -> outbox().claim(id, first, NOW));

    assertThat(in(() -> outbox().doubtful(id, first, "timeout"))).isTrue();
    assertThat(state(id)).isEqualTo(PostState.UNKNOWN);
    long second = pick(id);
    assertThat(in(() -> outbox().claim(id, second, NOW))).isFalse();
    in(() -> skipped(id));
    assertThat(state(id)).isEqualTo(PostState.UNKNOWN);
  }

  @Test
  void aPostInDoubtKeepsItsWordsAndWhenItsSendingBegan() {
    var id = inDoubt("a/b");

    var found = outbox().find(id).orElseThrow();

    assertThat(found.post().message()).isEqualTo(words());
    assertThat(found.sentFrom()).contains(NOW);
    assertThat(found.missedAt()).isEmpty();
  }

  @Test
  void aPostInDoubtThatIsFoundIsSent() {
    var id = inDoubt("a/b");

    assertThat(in(() -> outbox().found(id, RECEIPT, later(1)))).isTrue();

    assertThat(state(id)).isEqualTo(PostState.SENT);
    assertThat(outbox().receipt(new MessageKey("a/b"))).contains(RECEIPT);
    assertThat(outbox().find(id).orElseThrow().post().message()).isEqualTo(Message.EMPTY);
    assertThat(in(() -> outbox().found(id, RECEIPT, later(1)))).isFalse();
  }

  @Test
  void aMessageThatIsAnotherPostIsKnown() {
    var id = inDoubt("a/b");
    assertThat(outbox().isAnothers(id, RECEIPT)).isFalse();
    var twin = inDoubt("a/twin");

    in(() -> outbox().found(twin, RECEIPT, NOW));

    assertThat(outbox().isAnothers(id, RECEIPT)).isTrue();
    assertThat(outbox().isAnothers(twin, RECEIPT)).isFalse();
    assertThat(outbox().isAnothers(id, new Receipt("C0EMBERLIN", "1760254200.000200"))).isFalse();
    assertThat(outbox().isAnothers(id, new Receipt("C0OTHER", RECEIPT.message()))).isFalse();
  }

  @Test
  void theFirstTimeThatAPostWasMissedIsRemembered() {
    var id = inDoubt("a/b");

    in(() -> missed(id, later(1)));
    in(() -> missed(id, later(2)));

    assertThat(outbox().find(id).orElseThrow().missedAt()).contains(later(1));
    assertThat(state(id)).isEqualTo(PostState.UNKNOWN);
  }

  @Test
  void aPostThatIsNotThereIsPlannedAgainWithNothingInDoubt() {
    var id = inDoubt("a/b");

    in(() -> absent(id));

    assertThat(state(id)).isEqualTo(PostState.PLANNED);
    assertThat(outbox().find(id).orElseThrow().sentFrom()).isEmpty();
    long next = pick(id);
    assertThat(in(() -> outbox().claim(id, next, later(1)))).isTrue();
    assertThat(outbox().find(id).orElseThrow().sentFrom()).contains(later(1));
    in(() -> outbox().release(id, next));
    assertThat(state(id)).isEqualTo(PostState.PLANNED);
  }

  @Test
  void aRepeatedPostStaysInDoubtFromItsFirstAttemptOn() {
    var id = inDoubt("a/b");
    long sleeper = pick(id);
    long second = pick(id);

    assertThat(in(() -> outbox().repeat(id, sleeper))).isFalse();
    assertThat(in(() -> outbox().repeat(id, second))).isTrue();
    assertThat(state(id)).isEqualTo(PostState.SENDING);
    in(() -> outbox().release(id, second));

    assertThat(state(id)).isEqualTo(PostState.UNKNOWN);
    assertThat(outbox().find(id).orElseThrow().sentFrom()).contains(NOW);
  }

  @Test
  void onlyWhatIsInDoubtIsFoundMissedOrRepeated() {
    var id = stage("a/b", new Destination.Channel());
    long attempt = pick(id);

    assertThat(in(() -> outbox().found(id, RECEIPT, NOW))).isFalse();
    assertThat(in(() -> outbox().repeat(id, attempt))).isFalse();
    in(() -> missed(id, NOW));
    in(() -> absent(id));

    assertThat(state(id)).isEqualTo(PostState.PLANNED);
    assertThat(outbox().find(id).orElseThrow().missedAt()).isEmpty();
  }

  @Test
  void aSkippedPostLosesItsWords() {
    var id = stage("a/b", new Destination.Channel());

    in(() -> skipped(id));

    assertThat(state(id)).isEqualTo(PostState.SKIPPED);
    assertThat(outbox().find(id).orElseThrow().post().message()).isEqualTo(Message.EMPTY);
  }

  @Test
  void aPostThatNobodyBeganToSendIsTakenBack() {
    var id = stage("a/b", new Destination.Channel());

    assertThat(in(() -> outbox().cancel(new MessageKey("a/b"), "no longer so"))).isTrue();
    assertThat(state(id)).isEqualTo(PostState.SKIPPED);
    assertThat(in(() -> outbox().cancel(new MessageKey("a/b"), "again"))).isTrue();
  }

  @Test
  void aPostOnItsWayIsNotTakenBack() {
    var id = stage("a/b", new Destination.Channel());
    long attempt = pick(id);
    in(() -> outbox().claim(id, attempt, NOW));

    assertThat(in(() -> outbox().cancel(new MessageKey("a/b"), "too late"))).isFalse();
    assertThat(state(id)).isEqualTo(PostState.SENDING);
  }

  @Test
  void aPostThatTheEngineJustPickedIsTakenBackAndThenCantBeClaimed() {
    var id = stage("a/b", new Destination.Channel());
    long attempt = pick(id);

    assertThat(in(() -> outbox().cancel(new MessageKey("a/b"), "no longer so"))).isTrue();
    assertThat(in(() -> outbox().claim(id, attempt, NOW))).isFalse();
  }

  @Test
  void whatWasNeverStagedCountsAsTakenBack() {
    assertThat(in(() -> outbox().cancel(new MessageKey("a/b"), "never mind"))).isTrue();
  }

  @Test
  void onlyTheNewestEditOfAMessageIsWorthSending() {
    var first = stage("a/1", new Destination.InPlaceOf(OPEN));
    var other = stage("a/2", new Destination.InPlaceOf(new MessageKey("a/other")));
    var below = stage("a/3", new Destination.Thread(OPEN));
    assertThat(outbox().isSuperseded(first)).isFalse();

    var second = stage("a/4", new Destination.InPlaceOf(OPEN));

    assertThat(outbox().isSuperseded(first)).isTrue();
    assertThat(outbox().isSuperseded(second)).isFalse();
    assertThat(outbox().isSuperseded(other)).isFalse();
    assertThat(outbox().isSuperseded(below)).isFalse();
  }

  @Test
  void anEditThatWasTakenBackSupersedesNothing() {
    var first = stage("a/1", new Destination.InPlaceOf(OPEN));
    stage("a/2", new Destination.InPlaceOf(OPEN));

    in(() -> outbox().cancel(new MessageKey("a/2"), "no longer so"));

    assertThat(outbox().isSuperseded(first)).isFalse();
  }

  @Test
  void anEditWaitsWhileAnOlderOneOfTheSameMessageIsOnItsWay() {
    var first = stage("a/1", new Destination.InPlaceOf(OPEN));
    long sending = pick(first);
    in(() -> outbox().claim(first, sending, NOW));
    var second = stage("a/2", new Destination.InPlaceOf(OPEN));
    var other = stage("a/3", new Destination.InPlaceOf(new MessageKey("a/other")));
    var below = stage("a/4", new Destination.Thread(OPEN));

    assertThat(outbox().isOvertaking(second)).isTrue();
    assertThat(claims(second)).isFalse();
    assertThat(outbox().isOvertaking(first)).isFalse();
    assertThat(outbox().isOvertaking(other)).isFalse();
    assertThat(outbox().isOvertaking(below)).isFalse();
    assertThat(claims(other)).isTrue();
    assertThat(claims(below)).isTrue();

    in(() -> outbox().delivered(first, sending, RECEIPT, NOW));
    assertThat(outbox().isOvertaking(second)).isFalse();
    assertThat(claims(second)).isTrue();
  }

  @Test
  void anEditWaitsWhileAnOlderOneOfTheSameMessageIsInDoubt() {
    var first = stage("a/1", new Destination.InPlaceOf(OPEN));
    long sending = pick(first);
    in(() -> outbox().claim(first, sending, NOW));
    in(() -> outbox().doubtful(first, sending, "timeout"));
    var second = stage("a/2", new Destination.InPlaceOf(OPEN));

    assertThat(outbox().isOvertaking(second)).isTrue();
    assertThat(claims(second)).isFalse();

    in(() -> absent(first));
    assertThat(outbox().isOvertaking(second)).isFalse();
    assertThat(claims(second)).isTrue();
  }

  @Test
  void anEditThatANewerOneOvertookSinceItWasLookedAtCantBeClaimed() {
    var first = stage("a/1", new Destination.InPlaceOf(OPEN));
    long attempt = pick(first);
    assertThat(outbox().isSuperseded(first)).isFalse();
    var second = stage("a/2", new Destination.InPlaceOf(OPEN));
    assertThat(claims(second)).isTrue();

    assertThat(in(() -> outbox().claim(first, attempt, NOW))).isFalse();
    assertThat(state(first)).isEqualTo(PostState.PLANNED);
  }

  private boolean claims(PostId id) {
    long attempt = pick(id);
    return in(() -> outbox().claim(id, attempt, NOW));
  }

  /** Stages a post and returns its id. */
  protected final PostId stage(String key, Destination destination) {
    units().run(() -> staged(post(key, destination)));
    return outbox().find(new MessageKey(key)).orElseThrow().id();
  }

  private int staged(Post post) {
    outbox().stage(List.of(post));
    return 1;
  }

  private PostId inDoubt(String key) {
    var id = stage(key, new Destination.Channel());
    long attempt = pick(id);
    in(() -> outbox().claim(id, attempt, NOW));
    in(() -> outbox().doubtful(id, attempt, "timeout"));
    return id;
  }

  private boolean missed(PostId id, Instant at) {
    outbox().missed(id, at);
    return true;
  }

  private boolean absent(PostId id) {
    outbox().absent(id);
    return true;
  }

  private boolean skipped(PostId id) {
    outbox().skip(id, "too late");
    return true;
  }

  private <T> T in(Supplier<T> work) {
    return units().run(work);
  }

  private PostState state(PostId id) {
    return outbox().find(id).orElseThrow().state();
  }

  private static Post post(String key, Destination destination) {
    return new Post(new MessageKey(key), circle(), destination, words(), NOW, later(4));
  }

  private static CircleId circle() {
    return new CircleId("em-berlin");
  }

  private static Message words() {
    return Message.of("What are you stuck on?");
  }

  private static Instant later(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }
}
