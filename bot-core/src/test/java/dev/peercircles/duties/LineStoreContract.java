package dev.peercircles.duties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LineStore} does. */
public abstract class LineStoreContract {
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  /** The store under test. */
  protected abstract LineStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void aLineComesBackAsItWas() {
    var line =
        new Line(
            "em-berlin/lunch/1",
            CIRCLE,
            Line.Slot.WEEKLY,
            3,
            Text.of("Lunch on ").bold("Wednesday").link("here", URI.create("https://meet.example")),
            List.of(
                new Button.Press("Skip", Prefilled.of("lunch.skip", "2026-10-14")),
                new Button.Open("Join", URI.create("https://meet.example/em"))),
            MONDAY,
            MONDAY.plusDays(2));

    add(line);

    assertThat(waiting(MONDAY)).containsExactly(line);
  }

  @Test
  void linesWaitOnTheirDaysOnly() {
    add(line("b/1", 1, "from Monday to Wednesday"));

    assertThat(waiting(MONDAY.minusDays(1))).isEmpty();
    assertThat(waiting(MONDAY)).hasSize(1);
    assertThat(waiting(MONDAY.plusDays(2))).hasSize(1);
    assertThat(waiting(MONDAY.plusDays(3))).isEmpty();
  }

  @Test
  void aLinePutInPlaceOfATakenOneWaitsAgain() {
    add(line("b/1", 1, "Ana"));
    units()
        .run(() -> {
          store().take(List.of("b/1"), "em-berlin/weekly/1");
          store().put(List.of(line("b/1", 1, "Bo"), line("b/2", 2, "Chi")));
          return true;
        });

    assertThat(store().takenBy("em-berlin/weekly/1")).isEmpty();
    assertThat(waiting(MONDAY)).extracting(l -> l.text().words()).containsExactly("Bo", "Chi");
  }

  @Test
  void linesWaitForTheirCircleAndSlotOnly() {
    add(line("b/1", 1, "weekly"));

    assertThat(store().waiting(CIRCLE, Line.Slot.AGENDA, MONDAY)).isEmpty();
    assertThat(store().waiting(new CircleId("em-paris"), Line.Slot.WEEKLY, MONDAY)).isEmpty();
  }

  @Test
  void theyStandByRankAndThenByKey() {
    add(line("b/3", 2, "third"), line("b/1", 2, "second"), line("b/2", 1, "first"));

    assertThat(words(waiting(MONDAY))).containsExactly("first", "second", "third");
  }

  @Test
  void aNewerLineOfTheSameKeyReplacesTheOlder() {
    add(line("b/1", 1, "older"));
    add(line("b/1", 2, "newer"));

    assertThat(words(waiting(MONDAY))).containsExactly("newer");
  }

  @Test
  void aTakenLineWaitsNoLongerAndStaysAsItWas() {
    add(line("b/1", 1, "one"), line("b/2", 2, "two"), line("b/3", 3, "three"));

    take("post/1", "b/2", "b/1");
    add(line("b/1", 1, "changed"));
    take("post/2", "b/1", "b/3");

    assertThat(waiting(MONDAY)).isEmpty();
    assertThat(words(store().takenBy("post/1"))).containsExactly("one", "two");
    assertThat(words(store().takenBy("post/2"))).containsExactly("three");
  }

  @Test
  void takingNothingChangesNothing() {
    add(line("b/1", 1, "one"));

    take("post/1");

    assertThat(waiting(MONDAY)).hasSize(1);
  }

  @Test
  void linesWhoseLastDayIsOverAreDroppedTakenOrNot() {
    add(line("b/1", 1, "one"), line("b/2", 2, "two"));
    take("post/1", "b/1");

    assertThat(dropped(Line.Slot.WEEKLY, MONDAY.plusDays(2))).isZero();
    assertThat(dropped(Line.Slot.AGENDA, MONDAY.plusDays(3))).isZero();
    assertThat(dropped(Line.Slot.WEEKLY, MONDAY.plusDays(3))).isEqualTo(2);

    assertThat(store().takenBy("post/1")).isEmpty();
    assertThat(waiting(MONDAY)).isEmpty();
  }

  private int dropped(Line.Slot slot, LocalDate day) {
    return units().run(() -> store().dropBefore(slot, day));
  }

  private void add(Line... lines) {
    units()
        .run(() -> {
          store().add(List.of(lines));
          return lines;
        });
  }

  private void take(String post, String... keys) {
    units()
        .run(() -> {
          store().take(List.of(keys), post);
          return keys;
        });
  }

  private List<Line> waiting(LocalDate day) {
    return store().waiting(CIRCLE, Line.Slot.WEEKLY, day);
  }

  private static List<String> words(List<Line> lines) {
    return lines.stream().map(l -> l.text().words()).toList();
  }

  private static Line line(String key, int rank, String words) {
    return new Line(
        key, CIRCLE, Line.Slot.WEEKLY, rank, Text.of(words), List.of(), MONDAY, MONDAY.plusDays(2));
  }
}
