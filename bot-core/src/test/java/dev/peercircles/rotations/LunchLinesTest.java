package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a circle reads about its lunches in the post of the week: one line for each date. */
class LunchLinesTest {
  private static final LocalDate MONDAY = FIRST.minusDays(2);
  private static final LocalDate FRIDAY = FIRST.minusDays(5);
  private static final String OFF = "No lunch on Wed 4 Nov. The next one is on Wed 18 Nov.";

  private WeeklyPosts posts = new WeeklyPosts(DayOfWeek.MONDAY);
  private Lunch lunch = lunch();
  private LocalDate lived = LocalDate.of(2026, 10, 12);

  @Test
  void saysOneThingOfALunchThatIsOffThoughSomebodyHadIt() {
    sayYes();
    host("lunch.off", FIRST);
    until(MONDAY);

    assertThat(posts.says(MONDAY)).containsExactly(OFF);
  }

  @Test
  void saysOneThingOfALunchThatMovesThoughSomebodyHadIt() {
    var holder = sayYes();
    host("lunch.moved", FIRST);
    until(SECOND.minusDays(2));

    assertThat(posts.says(MONDAY)).containsExactly("The lunch of Wed 4 Nov moves to Wed 18 Nov.");
    assertThat(posts.says(SECOND.minusDays(2)))
        .containsExactly(
            "Lunch on Wed 18 Nov, 12:30: "
                + holder.name()
                + ". "
                + holder.name()
                + " hasn't had a turn yet.");
  }

  @Test
  void changesThePostThatStandsWhenALunchIsOffOrMoves() {
    sayYes();
    until(MONDAY);
    assertThat(posts.says(MONDAY)).first().asString().startsWith("Lunch on Wed 4 Nov, 12:30: ");

    host("lunch.moved", FIRST);
    assertThat(shown()).isEqualTo("The lunch of Wed 4 Nov moves to Wed 18 Nov.");

    host("lunch.off", SECOND);
    assertThat(posts.edits()).hasSize(1);
  }

  @Test
  void changesThePostThatStandsWhenItTurnsOutTwoDaysBeforeThatThereIsNone() {
    postsOn(DayOfWeek.FRIDAY);
    until(MONDAY);

    assertThat(posts.says(FRIDAY))
        .containsExactly("No lunch on Wed 4 Nov: nobody could this time.");
    assertThat(shown()).isEqualTo("No lunch on Wed 4 Nov: nobody could this time.");
  }

  @Test
  void namesNoDateAsTheNextThatIsOffAsWell() {
    host("lunch.off", SECOND);
    host("lunch.off", FIRST);
    until(MONDAY);

    assertThat(posts.says(MONDAY))
        .containsExactly("No lunch on Wed 4 Nov. The next one is on Wed 2 Dec.");
  }

  @Test
  void namesTheFirstDateAfterAPauseAsTheNext() {
    lunch.does(Lunch.ANA, "lunch.pause", Map.of("until", SECOND.plusDays(1)));
    until(MONDAY);

    assertThat(posts.says(MONDAY))
        .containsExactly("No lunch on Wed 4 Nov. The next one is on Wed 2 Dec.");
  }

  @Test
  void namesAnotherDateAsTheNextOnceTheOneItNamedIsOffToo() {
    host("lunch.off", FIRST);
    until(MONDAY);
    assertThat(posts.says(MONDAY)).containsExactly(OFF);

    host("lunch.off", SECOND);
    assertThat(shown()).isEqualTo("No lunch on Wed 4 Nov. The next one is on Wed 2 Dec.");
  }

  @Test
  void saysThatALunchIsBackOnWhereItSaidThatItIsOff() {
    host("lunch.off", FIRST);
    until(MONDAY);
    assertThat(posts.says(MONDAY)).containsExactly(OFF);

    host("lunch.on", FIRST);
    assertThat(shown()).startsWith("Lunch on Wed 4 Nov, 12:30 takes place after all.");
    lunch.does(Lunch.CHI, "lunch.cover", FIRST);
    assertThat(posts.says(MONDAY))
        .containsExactly("Lunch on Wed 4 Nov, 12:30: Chi. Chi offered to take it.");
  }

  @Test
  void namesADateThatIsBackOnAsTheNext() {
    host("lunch.off", SECOND);
    host("lunch.off", FIRST);
    host("lunch.on", SECOND);
    until(MONDAY);

    assertThat(posts.says(MONDAY)).containsExactly(OFF);
  }

  @Test
  void namesAGuestsDateAsTheNext() {
    lunch.does(Lunch.CHI, "lunch.guest", Map.of("date", SECOND, "who", "Nadia on rust"));
    host("lunch.off", FIRST);
    until(MONDAY);

    assertThat(posts.says(MONDAY)).containsExactly(OFF);
  }

  @Test
  void offersALunchThatNobodyIsLeftToAskForInThePostThatStands() {
    awayOnFirst();
    until(FIRST.minusDays(8));
    assertThat(shown()).startsWith("Lunch on Wed 4 Nov, 12:30 has nobody yet");

    until(MONDAY);
    assertThat(posts.says(MONDAY)).containsExactly("No lunch on Wed 4 Nov: everybody is away.");
    assertThat(posts.says(MONDAY.minusWeeks(1))).isEmpty();
  }

  @Test
  void takesTheOfferBackOnceSomebodyHasIt() {
    awayOnFirst();
    until(FIRST.minusDays(8));
    lunch.work.run(() -> {
      lunch.absences.back(Lunch.CHI.id(), FIRST);
      return true;
    });
    lunch.does(Lunch.CHI, "lunch.cover", FIRST);

    assertThat(posts.says(MONDAY.minusWeeks(1))).isEmpty();
    assertThat(shown()).isEmpty();
    until(MONDAY);
    assertThat(posts.says(MONDAY))
        .containsExactly("Lunch on Wed 4 Nov, 12:30: Chi. Chi offered to take it.");
  }

  @Test
  void saysThatALunchIsFreeAgainBeforeItIsTooLateToTakeIt() {
    var holder = sayYes();
    until(FRIDAY);
    lunch.does(holder, "lunch.skip", FIRST);

    assertThat(shown()).startsWith("Lunch on Wed 4 Nov, 12:30 is free again");
  }

  @Test
  void saysInThatPostAndInTheNextThatALunchWasMovedAfterwards() {
    var holder = sayYes();
    until(FIRST.plusDays(1));
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));
    assertThat(shown()).isEqualTo("The lunch of Wed 4 Nov moves to Wed 18 Nov.");

    until(MONDAY.plusWeeks(1));
    assertThat(posts.says(MONDAY.plusWeeks(1)))
        .containsExactly("The lunch of Wed 4 Nov moves to Wed 18 Nov.");
  }

  @Test
  void saysNothingMoreOfAMoveThatWasAMistake() {
    var holder = sayYes();
    until(FIRST.plusDays(1));
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "held"));

    assertThat(shown()).startsWith("Lunch on Wed 4 Nov, 12:30: " + holder.name());
    until(MONDAY.plusWeeks(1));
    assertThat(posts.says(MONDAY.plusWeeks(1))).isEmpty();
  }

  @Test
  void putsAMoveRightThatEverybodyHasReadOf() {
    var holder = sayYes();
    until(FIRST.plusDays(1));
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));
    until(MONDAY.plusWeeks(1));
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "held"));

    assertThat(shown()).isEqualTo("The lunch of Wed 4 Nov took place after all.");
  }

  private Lunch lunch() {
    var fresh = new Lunch(posts);
    posts.of(fresh);
    return fresh;
  }

  private void postsOn(DayOfWeek day) {
    posts = new WeeklyPosts(day);
    lunch = lunch();
  }

  private void until(LocalDate day) {
    while (lived.isBefore(day)) {
      lived = lived.plusDays(1);
      lunch.until(lived);
      if (posts.opensOn(lived)) {
        lunch.work.run(() -> {
          posts.open(lived);
          return true;
        });
      }
    }
  }

  private Member sayYes() {
    until(FIRST.minusDays(14));
    var holder = lunch.holder(FIRST);
    lunch.does(holder, "lunch.yes", FIRST);
    return holder;
  }

  private void host(String command, LocalDate date) {
    lunch.does(Lunch.ANA, command, date);
  }

  private void awayOnFirst() {
    List.of(Lunch.ANA, Lunch.BO, Lunch.CHI, Lunch.DEV, Lunch.ELI)
        .forEach(m -> lunch.isAway(m, FIRST, FIRST));
  }

  private String shown() {
    return posts.edits().getLast().message().words();
  }
}
