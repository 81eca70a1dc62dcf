package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.UnitOfWork;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every {@link StoryBoxes} does. */
public abstract class StoryBoxesContract {
  protected static final CircleId EM = new CircleId("em-berlin");
  private static final CircleId OTHER = new CircleId("other");

  /** The boxes under test. */
  protected abstract StoryBoxes boxes();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void aCircleHasAnEmptyBoxAtFirst() {
    assertThat(boxes().open(EM)).isEqualTo(Box.EMPTY);
  }

  @Test
  void givesBackWhatWasSealedToItsOwnCircle() {
    var box =
        StorySamples.box(StorySamples.waiting("b", "One"), StorySamples.waiting("a", "Two"))
            .plus(StorySamples.posted(LocalDate.of(2026, 11, 5), "c", "Three"));

    seal(EM, box);

    assertThat(boxes().open(EM)).isEqualTo(box);
    assertThat(boxes().open(OTHER)).isEqualTo(Box.EMPTY);
  }

  @Test
  void holdsTheFullestBox() {
    seal(EM, StorySamples.fullest());

    assertThat(boxes().open(EM)).isEqualTo(StorySamples.fullest());
  }

  @Test
  void theLastOneCounts() {
    seal(EM, StorySamples.box(StorySamples.waiting("a", "One")));
    seal(EM, StorySamples.box(StorySamples.waiting("b", "Two")));

    assertThat(boxes().open(EM).waiting()).extracting(Waiting::lock).containsExactly("b");
  }

  @Test
  void twiceInOneUnitTheLastOneCounts() {
    units()
        .run(() -> {
          boxes().seal(EM, StorySamples.box(StorySamples.waiting("a", "One")));
          boxes().seal(EM, StorySamples.box(StorySamples.waiting("b", "Two")));
          return 1;
        });

    assertThat(boxes().open(EM).waiting()).extracting(Waiting::lock).containsExactly("b");
  }

  @Test
  void aUnitThatFailsChangesNothing() {
    var before = StorySamples.box(StorySamples.waiting("a", "One"));
    seal(EM, before);

    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  boxes().seal(EM, Box.EMPTY);
                  boxes().seal(EM, StorySamples.box(StorySamples.waiting("b", "Two")));
                  throw new IllegalStateException("for the test");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(boxes().open(EM)).isEqualTo(before);
  }

  @Test
  void writesNeedAUnitOfWork() {
    assertThatThrownBy(() -> boxes().seal(EM, Box.EMPTY)).isInstanceOf(IllegalStateException.class);
  }

  protected void seal(CircleId circle, Box box) {
    units()
        .run(() -> {
          boxes().seal(circle, box);
          return 1;
        });
  }
}
