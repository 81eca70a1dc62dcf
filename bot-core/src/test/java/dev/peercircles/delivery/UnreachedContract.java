package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Unreached} does. */
public abstract class UnreachedContract {
  private static final Instant NOW = Instant.parse("2026-10-12T07:30:00Z");
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");

  protected abstract Unreached unreached();

  /** The outbox of the same database. */
  protected abstract Outbox outbox();

  protected abstract UnitOfWork units();

  @Test
  void whoWasNotReachedIsToldOnceHoweverOften() {
    note("nudge/ana/1", new Destination.Direct(ANA));
    note("nudge/ana/2", new Destination.Direct(ANA));

    assertThat(take(ANA)).contains(Platform.DISCORD);
    assertThat(take(ANA)).isEmpty();
  }

  @Test
  void nobodyElseIsTold() {
    note("nudge/ana/1", new Destination.Direct(ANA));
    note("weekly", new Destination.Channel());

    assertThat(take(BO)).isEmpty();
    assertThat(take(ANA)).isPresent();
  }

  @Test
  void whoWasReachedSinceNeedNotBeTold() {
    note("nudge/ana/1", new Destination.Direct(ANA));

    units()
        .run(() -> {
          unreached().reached(ANA);
          return true;
        });

    assertThat(take(ANA)).isEmpty();
  }

  @Test
  void whoIsNotReachedAgainIsToldAgain() {
    note("nudge/ana/1", new Destination.Direct(ANA));
    take(ANA);

    note("nudge/ana/2", new Destination.Direct(ANA));

    assertThat(take(ANA)).isPresent();
  }

  private Optional<Platform> take(MemberId member) {
    return units().run(() -> unreached().take(member));
  }

  private void note(String key, Destination destination) {
    var name = new MessageKey("em-berlin/" + key);
    var post =
        new Post(
            name,
            new CircleId("em-berlin"),
            destination,
            Message.of("Two minutes?"),
            NOW,
            NOW.plusSeconds(60));
    units()
        .run(() -> {
          outbox().stage(List.of(post));
          unreached().note(outbox().find(name).orElseThrow().id(), Platform.DISCORD);
          return true;
        });
  }
}
