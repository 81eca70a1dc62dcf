package dev.peercircles.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.lessons.LessonStore.Opening;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every {@link LessonStore} does. */
public abstract class LessonStoreContract {
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final CircleId OTHER = new CircleId("em-paris");
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final LocalDate STORY = LocalDate.of(2026, 10, 29);

  /** The store under test. */
  protected abstract LessonStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void theNewestLessonComesFirstAndEachPersonHasOneAStory() {
    keep(CIRCLE, ANA, STORY, "Ask who has rehearsed it.");
    keep(CIRCLE, BO, STORY.plusDays(1), "Say no in the corridor.");
    keep(CIRCLE, ANA, STORY.plusDays(2), "Ask twice.");
    keep(OTHER, ANA, STORY, "Elsewhere.");

    assertThat(store().of(CIRCLE))
        .extracting(Lesson::words)
        .containsExactly("Ask twice.", "Say no in the corridor.");
  }

  @Test
  void whatOnePersonSaidGoesAlone() {
    keep(CIRCLE, ANA, STORY, "One");
    keep(CIRCLE, BO, STORY, "Two");
    keep(OTHER, ANA, STORY, "Three");

    assertThat(units().run(() -> store().dropOf(CIRCLE, ANA))).isEqualTo(1);

    assertThat(store().of(CIRCLE)).extracting(Lesson::member).containsExactly(BO);
    assertThat(store().of(OTHER)).hasSize(1);
  }

  @Test
  void theOpeningIsKeptAndGoesWithItsCircle() {
    assertThat(store().opening(CIRCLE)).isEmpty();
    open(new Opening(STORY, false));
    open(new Opening(STORY, true));
    keep(CIRCLE, ANA, STORY, "One");

    assertThat(store().opening(CIRCLE)).contains(new Opening(STORY, true));
    assertThat(store().circles()).containsExactly(CIRCLE);
    assertThat(units().run(() -> store().dropAll(CIRCLE))).isEqualTo(2);
    assertThat(store().circles()).isEmpty();
    assertThat(store().opening(CIRCLE)).isEmpty();
  }

  private void keep(CircleId circle, MemberId member, LocalDate said, String words) {
    units()
        .run(() -> {
          store().keep(new Lesson(circle, member, STORY, said, words));
          return 1;
        });
  }

  private void open(Opening opening) {
    units()
        .run(() -> {
          store().opening(CIRCLE, opening);
          return 1;
        });
  }
}
