package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacerTest {
  private static final Instant NOW = Instant.parse("2026-10-12T07:30:00Z");
  private static final Lane HOME = new Lane("slack/C1", Duration.ofSeconds(2));
  private static final Lane OTHER = new Lane("slack/C2", Duration.ofSeconds(2));
  private static final Lane WORKSPACE = new Lane("slack", Duration.ofMillis(500));

  private final Pacer pacer = new Pacer();
  private final FakePostIds ids = new FakePostIds();

  @Test
  void shouldGiveEachPostOfAPlaceASlotOfItsOwn() {
    assertThat(List.of(take(HOME, NOW), take(HOME, NOW), take(HOME, NOW)))
        .containsExactly(NOW, NOW.plusSeconds(2), NOW.plusSeconds(4));
  }

  @Test
  void shouldKeepTheSlotForWhoeverComesBack() {
    var post = ids.next();
    take(HOME, NOW);
    var slot = pacer.take(post, lanes(HOME), NOW);
    take(HOME, NOW);

    assertThat(pacer.take(post, lanes(HOME), NOW.plusSeconds(1))).isEqualTo(slot);
    assertThat(pacer.take(post, lanes(HOME), slot)).isEqualTo(slot);
  }

  @Test
  void shouldKeepTheWholeWorkspaceBelowItsLimit() {
    assertThat(List.of(take(HOME, NOW), take(OTHER, NOW)))
        .containsExactly(NOW, NOW.plusMillis(500));
  }

  @Test
  void shouldKeepLooksApartAndLetPostsPassThatNeedNone() {
    var readers = new Lane("slack/readers", Duration.ofSeconds(1));
    var large = Optional.of(readers.times(3));
    var small = Optional.of(readers);
    var second = ids.next();
    assertThat(pacer.take(ids.next(), new Lanes(HOME, WORKSPACE, large), NOW)).isEqualTo(NOW);

    var slot = pacer.take(second, new Lanes(OTHER, WORKSPACE, small), NOW);

    assertThat(slot).isEqualTo(NOW.plusSeconds(3));
    assertThat(take(OTHER, NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
    // Its place was taken two seconds ago, and is free again.
    assertThat(pacer.take(second, new Lanes(OTHER, WORKSPACE, small), slot)).isEqualTo(slot);
  }

  @Test
  void shouldLetByWhatHasNoHurryOnlyWhereNobodyElseWaitsAndThenKeepOthersApartFromIt() {
    var readers = new Lane("slack/readers", Duration.ofSeconds(3));
    var looking = new Lanes(OTHER, WORKSPACE, Optional.of(readers));
    assertThat(pacer.takeIfFree(readers, NOW)).isEmpty();
    assertThat(pacer.takeIfFree(readers, NOW)).contains(NOW.plusSeconds(3));

    assertThat(pacer.take(ids.next(), looking, NOW)).isEqualTo(NOW.plusSeconds(3));

    assertThat(pacer.takeIfFree(readers, NOW.plusSeconds(3))).contains(NOW.plusSeconds(6));
    assertThat(pacer.takeIfFree(readers, NOW.plusSeconds(6))).isEmpty();
  }

  @Test
  void shouldRefuseTwoLanesOfOneNameThatAreKeptApartDifferently() {
    take(HOME, NOW);

    assertThatThrownBy(() -> take(new Lane("slack/C1", Duration.ofSeconds(1)), NOW))
        .hasMessage("lane slack/C1 is kept apart by PT2S, not PT1S");
    assertThat(take(HOME, NOW)).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void shouldLetOnlyTheShutLaneSleep() {
    pacer.shut(HOME, NOW.plusSeconds(60));

    assertThat(take(HOME, NOW)).isEqualTo(NOW.plusSeconds(60));
    assertThat(pacer.take(ids.next(), lanes(OTHER), NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldNotKeepOthersOutForASlotFarAhead() {
    for (int i = 0; i < 30; i++) {
      take(HOME, NOW);
    }

    assertThat(take(OTHER, NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void shouldShutOutThoseWhoHadASlotAsWell() {
    var post = ids.next();
    take(HOME, NOW);
    var slot = pacer.take(post, lanes(HOME), NOW);
    pacer.shut(WORKSPACE, NOW.plusSeconds(60));

    assertThat(pacer.take(post, lanes(HOME), slot)).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void shouldForgetItsSlotsWhenTheClockGoesBack() {
    var anHourAhead = NOW.plus(Duration.ofHours(1));
    take(HOME, anHourAhead);
    pacer.shut(HOME, anHourAhead.plusSeconds(60));

    assertThat(take(HOME, NOW)).isEqualTo(NOW);
  }

  @Test
  void shouldNeverLetMoreThanOneASecondIntoAPlaceHoweverManyCome() {
    var due = new java.util.TreeMap<PostId, Instant>(java.util.Comparator.comparing(PostId::value));
    for (int i = 0; i < 50; i++) {
      due.put(ids.next(), NOW);
    }
    var sent = new java.util.ArrayList<Instant>();
    for (var now = NOW; !due.isEmpty(); now = now.plusMillis(500)) {
      for (var post : List.copyOf(due.keySet())) {
        if (!due.getOrDefault(post, NOW).isAfter(now)) {
          var slot = pacer.take(post, lanes(new Lane("slack/C3", Duration.ofMillis(1_500))), now);
          if (slot.isAfter(now)) {
            due.put(post, slot);
          } else {
            sent.add(now);
            due.remove(post);
          }
        }
      }
    }

    assertThat(sent).hasSize(50);
    for (int i = 1; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 1), sent.get(i)))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
  }

  private Instant take(Lane place, Instant now) {
    return pacer.take(ids.next(), lanes(place), now);
  }

  private static Lanes lanes(Lane place) {
    return new Lanes(place, WORKSPACE);
  }
}
