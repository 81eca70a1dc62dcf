package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Noticeboard;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeklyBoardTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  private final Stage stage = new Stage();
  private final Noticeboard board =
      new Noticeboard(stage.lines, stage.circles, Set.of(stage.get(WeeklyBoard.class)));

  @Test
  void takesALineAfterTheWeeklyPostIntoItAsAnEdit() {
    stage.until("2026-10-27T10:00");
    var edits = correct("Bo has it", MONDAY.plusDays(4));

    assertThat(edits).hasSize(1);
    assertThat(edits.getFirst().destination()).isInstanceOf(Destination.InPlaceOf.class);
    assertThat(edits.getFirst().message().words())
        .contains("This week in EM Berlin · until", "Bo has it");
    assertThat(correct("Chi has it", MONDAY.plusDays(4)).getFirst().message().words())
        .contains("Chi has it")
        .doesNotContain("Bo has it");
    assertThat(stage.lines.waiting(EM_BERLIN.id(), Line.Slot.WEEKLY, MONDAY.plusDays(2))).isEmpty();
  }

  @Test
  void leavesALineThatCanWaitToTheNextPost() {
    stage.until("2026-10-27T10:00");

    assertThat(correct("Bo has it", MONDAY.plusDays(7))).isEmpty();
    assertThat(stage.lines.waiting(EM_BERLIN.id(), Line.Slot.WEEKLY, MONDAY.plusDays(2)))
        .hasSize(1);
  }

  @Test
  void leavesNothingToPressOnceTheWeekIsClosed() {
    stage.until("2026-10-29T10:00");

    var edit = correct("Bo has it", MONDAY.plusDays(4)).getFirst();
    assertThat(edit.message().words()).contains("closed", "Bo has it");
    assertThat(edit.message()).isEqualTo(edit.message().withoutPresses());
  }

  @Test
  void knowsNoPostBeforeTheFirst() {
    assertThat(board.standing(EM_BERLIN, Line.Slot.WEEKLY, stage.clock.instant())).isEmpty();
    assertThat(correct("Bo has it", MONDAY)).isEmpty();
  }

  private List<Post> correct(String words, LocalDate until) {
    var line =
        new Line(
            "em-berlin/lunch/1",
            EM_BERLIN.id(),
            Line.Slot.WEEKLY,
            20,
            Text.of(words),
            List.of(),
            LocalDate.of(2026, 10, 12),
            until);
    return stage.work.run(() -> {
      var edits = board.hand(Decision.NOTHING.correct(line), stage.clock.instant());
      stage.outbox.stage(edits);
      return edits;
    });
  }
}
