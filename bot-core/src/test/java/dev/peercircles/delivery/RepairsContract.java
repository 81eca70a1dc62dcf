package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link Repairs} does. */
public abstract class RepairsContract {
  private static final Instant NOW = Instant.parse("2026-10-12T07:30:00Z");
  private static final Broken CIRCLE = new Broken.OfCircle(new CircleId("em-berlin"));
  private static final Broken PLATFORM = new Broken.OfPlatform(Platform.SLACK);

  /** The store under test. */
  protected abstract Repairs repairs();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void whatIsBrokenIsNewOnceAndKeepsSinceWhen() {
    assertThat(in(() -> repairs().note(repair(CIRCLE, NOW, "not_in_channel")))).isTrue();
    assertThat(in(() -> repairs().note(repair(CIRCLE, later(5), "is_archived")))).isFalse();

    assertThat(repairs().find(CIRCLE))
        .contains(new Repair(CIRCLE.key(), NOW, later(15), "is_archived", "mend it"));
    assertThat(repairs().find(PLATFORM)).isEmpty();
  }

  @Test
  void oneTryIsTakenWhenItIsDue() {
    in(() -> repairs().note(repair(CIRCLE, NOW, "not_in_channel")));

    assertThat(in(() -> repairs().takeProbe(CIRCLE, later(9), later(19)))).isFalse();
    assertThat(in(() -> repairs().takeProbe(CIRCLE, later(10), later(20)))).isTrue();
    assertThat(in(() -> repairs().takeProbe(CIRCLE, later(10), later(20)))).isFalse();
    assertThat(repairs().find(CIRCLE).orElseThrow().probe()).isEqualTo(later(20));
    assertThat(in(() -> repairs().takeProbe(PLATFORM, later(10), later(20)))).isFalse();
  }

  @Test
  void whatIsMendedIsForgottenAndMayBreakAnew() {
    in(() -> repairs().note(repair(CIRCLE, NOW, "not_in_channel")));
    in(() -> repairs().note(repair(PLATFORM, NOW, "token_revoked")));

    in(() -> {
      repairs().mended(CIRCLE);
      return true;
    });

    assertThat(repairs().all()).extracting(Repair::key).containsExactly("platform/slack");
    assertThat(in(() -> repairs().note(repair(CIRCLE, later(1), "not_in_channel")))).isTrue();
    assertThat(repairs().all())
        .extracting(Repair::key)
        .containsExactly("circle/em-berlin", "platform/slack");
  }

  private <T> T in(Supplier<T> work) {
    return units().run(work);
  }

  private static Repair repair(Broken what, Instant since, String reason) {
    return new Repair(what.key(), since, since.plus(Duration.ofMinutes(10)), reason, "mend it");
  }

  private static Instant later(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }
}
