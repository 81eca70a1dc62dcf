package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.CIRCLE;
import static dev.peercircles.rotations.Lunch.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Samples;
import dev.peercircles.duties.Board;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan of two circles. */
class SharedTest {
  private static final Circle LEADS =
      Samples.circle("new-leads", "New leads", "C0LEADS", Lunch.GIL.id().value());

  private final Lunch lunch = new Lunch(new Weekly());
  private final RotationPlan shared = lunch.alsoOf(LEADS);

  @Test
  void goesOnWhileItsFirstCircleRests() {
    assertThat(brunches(LEADS)).isPositive();
    assertThat(brunches(CIRCLE)).isZero();

    lunch.circles.resting(LEADS.id());

    assertThat(brunches(CIRCLE)).isPositive();
  }

  @Test
  void takesAQuestionToTheCircleInWhichThePresenterReadsIt() {
    var gil = Lunch.GIL.id();
    var turn = new Turn(FIRST, gil, gil, Turn.State.YES, FIRST.minusDays(9), 1, Optional.empty());
    lunch.work.run(() -> {
      lunch.store.save(shared.id(), turn);
      return true;
    });

    lunch.does(
        Lunch.CHI,
        "lunch.question-save",
        Map.of("date", FIRST, "plan", "brunch"),
        Map.of("words", "Who pages?"));

    assertThat(lunch.outbox.posts().getLast().circle()).isEqualTo(LEADS.id());
  }

  @Test
  void saysWhichTurnsThereAreIfNoneIsCalledThat() {
    var words =
        Lunch.message(lunch.does(Lunch.CHI, "lunch.show", Map.of("plan", "supper"))).words();

    assertThat(words).contains("It has: lunch, brunch. If your words begin with “plan”");
  }

  private long brunches(Circle circle) {
    return lunch.duty.agenda(circle, FIRST.minusDays(14), FIRST).stream()
        .filter(o -> o.key().step().startsWith("brunch-"))
        .count();
  }

  private static final class Weekly implements Board {
    @Override
    public Line.Slot slot() {
      return Line.Slot.WEEKLY;
    }

    @Override
    public Optional<MessageKey> standing(Circle circle, Instant now) {
      return Optional.of(new MessageKey(circle.id() + "/checkin/open/2026-11-02"));
    }

    @Override
    public boolean isAnotherDueBy(Circle circle, LocalDate day, Instant now) {
      return true;
    }

    @Override
    public Post again(Circle circle, MessageKey post, Instant now) {
      throw new AssertionError("nothing to edit");
    }
  }
}
