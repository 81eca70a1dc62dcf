package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

  private final Lunch lunch = new Lunch();

  @Test
  void saysWhoWillBeAskedIfEverybodySaysYes() {
    var foretold = who(lunch.forecast.between(TODAY, FIRST.plusWeeks(8)));

    assertThat(lunch.forecast.between(TODAY, FIRST.plusWeeks(8)))
        .hasSize(5)
        .allMatch(Forecast.Ahead::provisional);
    for (var date = FIRST; !date.isAfter(FIRST.plusWeeks(8)); date = date.plusWeeks(2)) {
      lunch.until(date.minusDays(14));
      lunch.does(lunch.holder(date), "lunch.yes", date);
    }
    lunch.until(FIRST.plusWeeks(8));

    assertThat(FIRST.datesUntil(FIRST.plusWeeks(9), java.time.Period.ofWeeks(2)))
        .extracting(d -> lunch.said(d).getFirst())
        .containsExactlyElementsOf(foretold);
  }

  @Test
  void isProvisionalNoMoreOnceSomebodyHasSaidYes() {
    lunch.until(FIRST.minusDays(14));
    var holder = lunch.holder(FIRST);

    assertThat(lunch.forecast.between(FIRST, FIRST))
        .singleElement()
        .matches(Forecast.Ahead::provisional);
    lunch.does(holder, "lunch.yes", FIRST);

    assertThat(lunch.forecast.between(FIRST, FIRST))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.provisional()).isFalse();
          assertThat(a.who()).containsExactly(holder.id());
        });
  }

  @Test
  void knowsGuestsAndDatesThatDontTakePlace() {
    lunch.does(Lunch.BO, "lunch.guest", Map.of("date", FIRST, "who", "Noor"));
    lunch.does(Lunch.BO, "lunch.off", SECOND);

    assertThat(lunch.forecast.between(FIRST, SECOND))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.guest()).contains("Noor");
          assertThat(a.who()).isEmpty();
          assertThat(a.provisional()).isFalse();
        });
  }

  @Test
  void changesNothing() {
    lunch.forecast.between(TODAY, FIRST.plusWeeks(8));

    assertThat(lunch.store.turns(lunch.plan.id())).isEmpty();
    assertThat(lunch.store.sessions(lunch.plan.id())).isEmpty();
  }

  private static List<String> who(List<Forecast.Ahead> ahead) {
    return ahead.stream().map(a -> a.who().getFirst()).map(MemberId::value).toList();
  }
}
