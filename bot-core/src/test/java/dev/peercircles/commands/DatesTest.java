package dev.peercircles.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01",
    "today, 2026-10-15",
    "Tomorrow, 2026-10-16",
    "friday, 2026-10-16",
    "FRI, 2026-10-16",
    " wed , 2026-10-21",
    "thursday, 2026-10-22"
  })
  void readsADateAsPeopleTypeIt(String typed, LocalDate meant) {
    assertThat(Dates.read(typed, THURSDAY)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-13-01", "2026-02-30", "1.12.2026", "fr", "thursdays"})
  void doesNotGuessAtWhatIsNoDate(String typed) {
    assertThat(Dates.read(typed, THURSDAY)).isEmpty();
  }

  @Test
  void takesAWeekdayToBeTheNextOneAndNeverToday() {
    assertThat(Dates.read("thu", THURSDAY)).contains(THURSDAY.plusWeeks(1));
  }
}
