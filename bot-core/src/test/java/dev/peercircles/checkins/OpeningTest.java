package dev.peercircles.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private final Stage stage = new Stage();

  @Test
  void opensTheWeekWithOnePostInTheChannel() {
    stage.until("2026-10-26T09:29");
    int before = stage.posts().size();
    stage.until("2026-10-26T09:30");

    assertThat(stage.posts()).hasSize(before + 1);
    var post = stage.posts().getLast();
    assertThat(post.key()).hasToString("em-berlin/checkin/open/2026-10-26");
    assertThat(post.destination()).isEqualTo(new Destination.Channel());
    assertThat(post.notBefore()).isEqualTo(Stage.berlin("2026-10-26T09:30"));
    assertThat(post.expires()).isEqualTo(Stage.berlin("2026-10-26T13:30"));
    assertThat(post.message())
        .isEqualTo(
            Message.EMPTY
                .heading(
                    Text.of("This week in EM Berlin · until ")
                        .time(
                            Stage.berlin("2026-10-28T18:00"),
                            Span.Time.Style.DAY_AND_TIME,
                            "Wed 18:00"))
                .paragraph(Text.of("What happened this week?"))
                .buttons(
                    new Button.Press(
                        "Answer", Prefilled.of("checkin", "em-berlin", "2026-10-29"), true),
                    new Button.Press(
                        "Skip this week", Prefilled.of("skip", "em-berlin", "2026-10-29"))));
  }

  @Test
  void recordsTheRoundThatOpened() {
    stage.until("2026-10-26T09:30");
    var round = stage.round();
    assertThat(round.date()).isEqualTo(Stage.ROUND);
    assertThat(round.number()).isEqualTo(3);
    assertThat(round.opened()).isEqualTo(LocalDate.of(2026, 10, 26));
    assertThat(round.closes()).isEqualTo("2026-10-28T18:00");
    assertThat(round.prompt()).isEqualTo("What happened this week?");
  }

  @Test
  void hidesAnswersUntilClosingInTheFirstTwoWeeksAndSaysSo() {
    stage.until("2026-10-12T09:30");
    assertThat(stage.round().atClose()).isTrue();
    assertThat(words()).contains("Answers are shown together at closing.");
    stage.until("2026-10-19T09:30");
    assertThat(stage.round().atClose()).isTrue();
    stage.until("2026-10-26T09:30");
    assertThat(stage.round().atClose()).isFalse();
    assertThat(words()).doesNotContain("shown together");
  }

  @Test
  void takesTheLinesThatWaitAndLeavesThoseOfOtherWeeks() {
    line("late", 2, "2026-10-20", "2026-10-30");
    line("early", 1, "2026-10-26", "2026-10-26");
    line("next-week", 0, "2026-11-01", "2026-11-07");
    stage.until("2026-10-26T09:30");

    assertThat(words()).endsWith("early\nlate");
    assertThat(stage.lines.takenBy("em-berlin/checkin/open/2026-10-26"))
        .extracting(Line::key)
        .containsExactly("early", "late");
    stage.until("2026-11-02T09:30");
    assertThat(words()).endsWith("next-week");
  }

  @Test
  void saysThatItIsDelayedWhenItIs() {
    stage.until("2026-10-25T20:00").asleepUntil("2026-10-26T10:00");
    stage.wake(Stage.EM_BERLIN, "open", "2026-10-26T09:30");
    assertThat(words()).startsWith("This week in EM Berlin · until Wed 18:00 (delayed)");
  }

  @Test
  void skipsTheWeekWhenItWakesTooLate() {
    stage.until("2026-10-25T20:00").asleepUntil("2026-10-26T13:30");
    int before = stage.posts().size();
    stage.wake(Stage.EM_BERLIN, "open", "2026-10-26T09:30");
    stage.until("2026-10-31T09:00");
    assertThat(stage.posts()).hasSize(before);
    assertThat(stage.store.round(Stage.EM_BERLIN.id(), Stage.ROUND)).isEmpty();
  }

  @Test
  void announcesWeeksThatPublicHolidaysTakeAway() {
    List.of("2026-11-02", "2026-11-03", "2026-11-04")
        .forEach(d -> stage.daysOff.add(LocalDate.parse(d)));
    stage.until("2026-10-26T09:30");
    assertThat(words()).endsWith("No check-in in the week of 2 November: days off.");
    int before = stage.posts().size();
    stage.until("2026-11-08T09:00");
    assertThat(stage.store.round(Stage.EM_BERLIN.id(), LocalDate.parse("2026-11-05"))).isEmpty();
    assertThat(stage.posts().subList(before, stage.posts().size()))
        .extracting(p -> p.key().toString())
        .noneMatch(k -> k.contains("2026-11-0"));
  }

  @Test
  void goesOnCountingAfterASkippedWeek() {
    List.of("2026-11-02", "2026-11-03", "2026-11-04")
        .forEach(d -> stage.daysOff.add(LocalDate.parse(d)));
    stage.until("2026-11-09T09:30");
    assertThat(stage.round().number()).isEqualTo(4);
  }

  @Test
  void expiresAtClosingWhenThatComesFirst() {
    var plan =
        new CheckinPlan(
            Stage.PLAN.rounds(),
            new CheckinPlan.Before(1, LocalTime.of(16, 0)),
            new CheckinPlan.Before(1, LocalTime.of(18, 0)),
            false,
            CheckinPlan.Reveal.AT_ONCE,
            false,
            List.of(),
            Stage.PLAN.grace());
    Circle circle = Stage.EM_BERLIN;
    stage.with(circle, plan).until("2026-10-28T16:00");
    assertThat(stage.posts().getLast().expires()).isEqualTo(Stage.berlin("2026-10-28T18:00"));
  }

  private void line(String key, int rank, String from, String until) {
    var line =
        new Line(
            key,
            Stage.EM_BERLIN.id(),
            Line.Slot.WEEKLY,
            rank,
            Text.of(key),
            List.of(),
            LocalDate.parse(from),
            LocalDate.parse(until));
    stage.work.run(() -> {
      stage.lines.add(List.of(line));
      return true;
    });
  }

  private String words() {
    return stage.post(CheckinKeys.weekly(stage.round())).message().words();
  }
}
