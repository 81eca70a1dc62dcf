package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Samples;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of posts that a process may have sent of which the database knows nothing. */
class ForgottenTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final String KEY = "em-berlin/checkin/open/2026-10-12";
  private static final Instant DUE = Depot.START.minus(Duration.ofHours(1));
  private final Depot depot = new Depot();

  @BeforeEach
  void forget() {
    depot.outbox.forgetBefore(Depot.START);
  }

  @Test
  void shouldFindWhatStandsThereAndPostNothing() {
    var id = stageDue(Message.of("What are you stuck on? (delayed)"), Duration.ofHours(4));
    standsThere(id);

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.outbox.receipt(new MessageKey(KEY))).contains(new Receipt("C0EMBERLIN", "m0"));
    assertThat(depot.platform.visible()).hasSize(1);
    assertThat(depot.outbox.rows()).hasSize(1);
  }

  @Test
  void shouldPostAtOnceWhatDoesNotStandThere() {
    var id = stageDue(Message.of("What are you stuck on?"), Duration.ofHours(4));

    depot.run(Duration.ofSeconds(1));

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.looks()).isEqualTo(1);
    assertThat(depot.platform.visible()).hasSize(1);
  }

  @Test
  void shouldLookTwiceForWhatItSentItselfSince() {
    depot.platform.loseRequest();
    var id = stageDue(Message.of("What are you stuck on?"), Duration.ofHours(4));

    depot.run(Duration.ofSeconds(31));

    assertThat(depot.state(id)).isEqualTo(PostState.UNKNOWN);
    assertThat(depot.platform.asked()).hasSize(1);
  }

  @Test
  void shouldNotPostWhatNobodyCanLookFor() {
    var away = new DeliveryFailure.Unknown("no answer");
    for (int i = 0; i < 3; i++) {
      depot.platform.see(new Sighting.CannotSay(away));
    }
    var id = stageDue(Message.of("What are you stuck on?"), Duration.ofHours(4));
    standsThere(id);

    depot.run(Duration.ofMinutes(30));

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.visible()).hasSize(1);
  }

  @Test
  void shouldFindWhatWouldBeTooLateToPostAndSkipWhatIsNot() {
    var there = stageDue(Message.of("What are you stuck on?"), Duration.ofSeconds(1));
    standsThere(there);
    var lacking = stage("em-berlin/a", Message.of("Lacking"), Duration.ofSeconds(1));
    depot.clock.forward(A_MINUTE);

    depot.run(A_MINUTE);

    assertThat(depot.state(there)).isEqualTo(PostState.SENT);
    assertThat(depot.state(lacking)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.reason(lacking)).isEqualTo("too late");
  }

  @Test
  void shouldChangeWhatSomebodySaidBeforeToWhatTheySayNow() {
    var id = depot.stage("em-berlin/answer/ana");
    standsThere(id);

    depot.run(A_MINUTE);

    assertThat(depot.outbox.posts())
        .extracting(p -> p.key().value(), Post::destination)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("em-berlin/answer/ana", new Destination.Channel()),
            org.assertj.core.groups.Tuple.tuple(
                "em-berlin/answer/ana/anew",
                new Destination.InPlaceOf(new MessageKey("em-berlin/answer/ana"))));
    assertThat(depot.outbox.rows()).allMatch(r -> r.planned().state() == PostState.SENT);
    assertThat(depot.platform.visible()).hasSize(1);
  }

  @Test
  void shouldLeaveWhatWaitsInDoubtUntilItIsLookedFor() {
    var id = stageDue(Message.of("What are you stuck on?"), Duration.ofHours(4));

    assertThat(depot.outbox.cancel(new MessageKey(KEY), "not needed")).isFalse();
    assertThat(depot.state(id)).isEqualTo(PostState.UNKNOWN);
  }

  private PostId stageDue(Message message, Duration worth) {
    return stage(KEY, message, worth);
  }

  private PostId stage(String key, Message message, Duration worth) {
    var post =
        new Post(
            new MessageKey(key),
            Samples.EM_BERLIN.id(),
            new Destination.Channel(),
            message,
            Depot.START,
            Depot.START.plus(worth));
    depot.units.run(() -> {
      depot.outbox.stage(List.of(post), DUE);
      return 1;
    });
    return depot.outbox.find(post.key()).orElseThrow().id();
  }

  /** A process that nobody remembers posted it. */
  private void standsThere(PostId id) {
    assertThat(depot.platform.platform()).isEqualTo(Platform.SLACK);
    var home = new Address.ToHome(Samples.EM_BERLIN.home());
    depot.platform.send(new Dispatch(id, home, Message.of("What are you stuck on?"), Map.of()));
  }
}
