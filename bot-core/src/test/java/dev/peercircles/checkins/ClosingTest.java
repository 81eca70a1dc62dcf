package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.ANA;
import static dev.peercircles.checkins.Stage.BO;
import static dev.peercircles.checkins.Stage.CHI;
import static dev.peercircles.checkins.Stage.DEV;
import static dev.peercircles.checkins.Stage.ELI;
import static dev.peercircles.checkins.Stage.EM_BERLIN;
import static dev.peercircles.checkins.Stage.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Member;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final Stage stage = new Stage();

  @Test
  void takesTheButtonsOffTheWeeklyPostAndKeepsItsWords() {
    line();
    stage.until("2026-10-28T18:00");
    var edit = stage.post(CheckinKeys.closed(stage.round()));
    assertThat(edit.destination())
        .isEqualTo(new Destination.InPlaceOf(CheckinKeys.weekly(stage.round())));
    assertThat(edit.message().words())
        .isEqualTo("This week in EM Berlin · closed\nWhat happened this week?\nLunch on 4 Nov");
    assertThat(edit.message()).isEqualTo(edit.message().withoutPresses());
  }

  @Test
  void showsAnswersThatWaitedInTheOrderInWhichTheyCame() {
    stage.until("2026-10-12T10:00");
    stage.answers(CHI, "Second thoughts");
    stage.presses(BO, Prefilled.of("skip", "em-berlin", "2026-10-15"));
    var reply = stage.answers(ANA, "First thoughts");
    stage.answers(CHI, "Third thoughts");
    assertThat(reply.toString()).contains("under your name", " once the check-in closes. ");
    assertThat(stage.posts()).hasSize(1);
    stage.until("2026-10-14T18:00");

    var shown = inThread();
    assertThat(shown)
        .extracting(p -> p.message().words())
        .containsExactly("@Chi is stuck on: Third thoughts", "@Ana is stuck on: First thoughts");
    assertThat(shown.get(1).notBefore()).isAfter(shown.get(0).notBefore());
    assertThat(shown)
        .extracting(Post::key)
        .containsExactly(
            CheckinKeys.answer(stage.round(), CHI.id()),
            CheckinKeys.answer(stage.round(), ANA.id()));
  }

  @Test
  void handsAtMostThreeProblemsToTheAgenda() {
    stage.until("2026-10-26T10:00");
    stage.answers(ELI, Map.of("stuck", "I said yes to the CEO again"));
    stage.answers(BO, Map.of("stuck", "All is well", "help", "just-so-you-know"));
    stage.answers(CHI, Map.of("stuck", "The re-org was announced", "help", "been-there"));
    stage.answers(DEV, Map.of("stuck", "Hiring", "help", "ideas-in-writing"));
    stage.answers(ANA, Map.of("stuck", "Two want the same role", "help", "time-at-meeting"));
    stage.until("2026-10-28T18:00");

    assertThat(agenda("2026-10-29"))
        .containsExactly(
            "Ana: \"Two want the same role\" (asked for time)",
            "Eli: \"I said yes to the CEO again\"",
            "Chi: \"The re-org was announced\"");
    assertThat(stage.store.lastOnAgenda(EM_BERLIN.id(), ANA.id())).contains(ROUND);
    assertThat(stage.store.lastOnAgenda(EM_BERLIN.id(), DEV.id())).isEmpty();
    assertThat(agenda("2026-10-27")).isEmpty();
    assertThat(agenda("2026-11-05")).isEmpty();
  }

  @Test
  void saysHowLongSomebodyHasWaited() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.answers(BO, "Firing");
    stage.until("2026-11-02T10:00");
    stage.answers(BO, "Firing");
    stage.until("2026-11-09T10:00");
    stage.answers(BO, "Firing");
    stage.answers(ANA, "Hiring");
    stage.until("2026-11-11T18:00");
    assertThat(agenda("2026-11-12"))
        .containsExactly("Ana: \"Hiring\" (has waited two weeks)", "Bo: \"Firing\"");
  }

  @Test
  void quotesTheFirstEightyCharacters() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "word ".repeat(40));
    stage.until("2026-10-28T18:00");
    assertThat(agenda("2026-10-29")).containsExactly("Ana: \"" + "word ".repeat(15) + "word…\"");
  }

  @Test
  void putsNobodyOnTheAgendaOfAMeetingFromWhichTheyAreAway() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.answers(BO, "Firing");
    away(ANA, "2026-10-29", "2026-10-30");
    stage.until("2026-10-28T18:00");
    assertThat(agenda("2026-10-29")).containsExactly("Bo: \"Firing\"");
    assertThat(stage.store.lastOnAgenda(EM_BERLIN.id(), ANA.id())).isEmpty();
  }

  @Test
  void forgetsTheAnswersOfTheWeekBefore() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.until("2026-11-04T17:59");
    assertThat(stage.store.answers(EM_BERLIN.id(), ROUND)).hasSize(1);
    stage.until("2026-11-04T18:00");
    assertThat(stage.store.answers(EM_BERLIN.id(), ROUND)).isEmpty();
  }

  @Test
  void takesAwayTheStepThatWasReportedOnAndKeepsANewOne() {
    step(ANA, "ask them", "2026-10-22");
    step(BO, "let it be", "2026-10-22");
    step(CHI, "draw it", "2026-10-22");
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, Map.of("result", "did-it"));
    stage.answers(BO, Map.of("result", "not-yet"));
    step(BO, "try again", "2026-10-27");
    stage.until("2026-10-28T18:00");
    assertThat(stage.store.step(EM_BERLIN.id(), ANA.id())).isEmpty();
    assertThat(stage.store.step(EM_BERLIN.id(), BO.id()).orElseThrow().words())
        .isEqualTo("try again");
    assertThat(stage.store.step(EM_BERLIN.id(), CHI.id())).isPresent();
  }

  @Test
  void closesADayLateRatherThanNotAtAll() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.asleepUntil("2026-10-29T08:00");
    stage.wake(EM_BERLIN, "close", "2026-10-28T18:00");
    assertThat(agenda("2026-10-29")).containsExactly("Ana: \"Hiring\"");
  }

  @Test
  void showsAnswersThatWaitedHoweverLateAndSaysWhy() {
    stage.until("2026-10-12T10:00");
    stage.answers(ANA, "Hiring");
    stage.answers(BO, "Firing");
    stage.asleepUntil("2026-10-23T08:00");
    stage.wake(EM_BERLIN, "close", "2026-10-14T18:00");

    assertThat(inThread())
        .extracting(p -> p.message().words())
        .containsExactly(
            "These answers come late: nothing ran when the check-in closed on 14 October.",
            "@Ana is stuck on: Hiring",
            "@Bo is stuck on: Firing");
    assertThat(agenda("2026-10-15")).isEmpty();
    assertThat(stage.store.lastOnAgenda(EM_BERLIN.id(), ANA.id())).isEmpty();

    stage.wake(EM_BERLIN, "close", "2026-10-14T18:00");
    assertThat(inThread()).hasSize(3);
  }

  @Test
  void saysNothingMoreInTheThreadWhenNobodyWaited() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.asleepUntil("2026-11-06T08:00");
    stage.wake(EM_BERLIN, "close", "2026-10-28T18:00");
    assertThat(inThread())
        .extracting(Post::key)
        .containsExactly(CheckinKeys.answer(stage.round(), ANA.id()));
    assertThat(stage.post(CheckinKeys.closed(stage.round())).message().words()).contains("closed");
  }

  @Test
  void showsAtTheNextOpeningWhatWaitedWhileTheCircleWasAtRest() {
    stage.until("2026-10-12T10:00");
    stage.answers(ANA, "Hiring");
    var waited = stage.round();
    stage.asleepUntil("2026-10-18T08:00");
    stage.until("2026-10-19T09:30");

    assertThat(inThread())
        .extracting(Post::key)
        .containsExactly(CheckinKeys.late(waited), CheckinKeys.answer(waited, ANA.id()));
    assertThat(stage.post(CheckinKeys.closed(waited))).isNotNull();
    assertThat(stage.round().opened()).isEqualTo("2026-10-19");
  }

  @Test
  void decidesAnewWhenAnAnswerComesInMeanwhile() {
    stage.until("2026-10-28T17:59");
    var closing =
        stage.duty().agenda(EM_BERLIN, day("2026-10-28"), day("2026-10-28")).stream()
            .filter(o -> o.key().step().equals("close"))
            .findFirst()
            .orElseThrow();
    var decision = stage.duty().decide(EM_BERLIN, closing, new Moment(closing.at(), false));
    stage.answers(ANA, "At the last moment");
    assertThatThrownBy(() ->
            stage.work.run(() -> {
              decision.changes().forEach(c -> c.write());
              return true;
            }))
        .isInstanceOf(Overtaken.class);
  }

  @Test
  void leavesOutWhoHasLeftTheCircle() {
    stage.until("2026-10-12T10:00");
    stage.answers(ANA, "Hiring");
    stage.answers(DEV, "Leaving");
    stage.circles.without(DEV.id());
    stage.until("2026-10-14T18:00");
    assertThat(inThread()).hasSize(1);
    assertThat(agenda("2026-10-15")).containsExactly("Ana: \"Hiring\"");
  }

  @Test
  void givesAWrittenCircleItsDigestAndTheNextStep() {
    var written = new Stage().with(EM_BERLIN, Stage.WRITTEN).until("2026-10-26T10:00");
    written.answers(ANA, "Hiring");
    written.answers(BO, Map.of("stuck", "Firing", "help", "ideas-in-writing"));
    written.until("2026-10-28T18:00");

    var digest = written.post(CheckinKeys.digest(written.round()));
    assertThat(digest.destination()).isEqualTo(new Destination.Channel());
    assertThat(digest.message().words())
        .isEqualTo(
            """
            To think about this week in EM Berlin
            Ana: "Hiring"
            Bo: "Firing"
            The answers stand in this week's thread: reply there.
            What will you try by next week? One sentence is plenty.\
            """);
    assertThat(digest.message().blocks().getLast())
        .isEqualTo(
            new Block.Buttons(
                List.of(
                    new Button.Press(
                        "My next step", Prefilled.of("step", "em-berlin", "2026-10-28")))));
    assertThat(written.lines.waiting(EM_BERLIN.id(), Line.Slot.AGENDA, day("2026-10-29")))
        .isEmpty();
  }

  @Test
  void postsTheDigestAfterTheAnswersThatWaited() {
    var written = new Stage().with(EM_BERLIN, Stage.WRITTEN).until("2026-10-12T10:00");
    written.answers(ANA, "Hiring");
    written.answers(BO, "Firing");
    written.until("2026-10-14T18:00");
    var digest = written.post(CheckinKeys.digest(written.round()));
    assertThat(written.posts().stream().filter(p -> p != digest))
        .allSatisfy(p -> assertThat(p.notBefore()).isBefore(digest.notBefore()));
  }

  @Test
  void saysSoWhenAWrittenCircleBroughtNothing() {
    var written = new Stage().with(EM_BERLIN, Stage.WRITTEN).until("2026-10-28T18:00");
    assertThat(written.post(CheckinKeys.digest(written.round())).message().words())
        .contains("Nothing on the list this week.");
  }

  @Test
  void showsAnswersBelowAPostOfTheirOwnWhereTheWeeklyPostWasNeverPosted() {
    stage.until("2026-10-26T10:00");
    // Said while the weekly post still waited for its channel.
    stage.answers(ANA, "Hiring");
    stage.loses(CheckinKeys.weekly(stage.round()));
    stage.loses(CheckinKeys.answer(stage.round(), ANA.id()));
    // Said when it had been given up.
    var reply = stage.answers(BO, "Firing");
    stage.answers(ANA, "Hiring, again");
    assertThat(reply.toString()).contains(" once the check-in closes. ");
    assertThat(inThread()).isEmpty();

    stage.until("2026-10-28T18:00");

    var instead = stage.post(CheckinKeys.instead(stage.round()));
    assertThat(instead.destination()).isEqualTo(new Destination.Channel());
    assertThat(instead.message().words())
        .isEqualTo(
            "Of the check-in that closed on 28 October not everything could be posted here in time."
                + " What was said stands below.");
    assertThat(inThread())
        .extracting(Post::destination)
        .containsOnly(new Destination.Thread(instead.key()));
    assertThat(inThread())
        .extracting(p -> p.message().words())
        .containsExactly("@Ana is stuck on: Hiring, again", "@Bo is stuck on: Firing");
    assertThat(agenda("2026-10-29")).hasSize(2);

    stage.presses(CHI, Prefilled.of("been-there", "em-berlin", "2026-10-29", "ana"));
    assertThat(inThread().getLast().destination()).isEqualTo(new Destination.Thread(instead.key()));
  }

  @Test
  void showsTheAnswersAloneThatNeverCameIntoTheThread() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.answers(BO, "Firing");
    stage.loses(CheckinKeys.answer(stage.round(), BO.id()));
    stage.answers(BO, "Firing, again");

    stage.until("2026-10-28T18:00");

    assertThat(stage.post(CheckinKeys.answerInstead(stage.round(), BO.id())))
        .satisfies(p -> {
          assertThat(p.message().words()).isEqualTo("@Bo is stuck on: Firing, again");
          assertThat(p.destination())
              .isEqualTo(new Destination.Thread(CheckinKeys.instead(stage.round())));
        });
    assertThat(stage.outbox.find(CheckinKeys.answerInstead(stage.round(), ANA.id()))).isEmpty();
  }

  @Test
  void showsWithTheNextWeekWhatWaitedForAClosingWhoseWeeklyPostSomebodyDeleted() {
    stage.until("2026-10-12T10:00");
    stage.answers(ANA, "Hiring");
    stage.answers(BO, "Firing");
    stage.until("2026-10-14T18:00");
    var round = stage.round();
    stage.loses(CheckinKeys.answer(round, ANA.id()));
    stage.loses(CheckinKeys.answer(round, BO.id()));

    stage.until("2026-10-19T10:00");

    var instead = stage.post(CheckinKeys.instead(round));
    assertThat(instead.destination()).isEqualTo(new Destination.Channel());
    assertThat(instead.message().words()).contains("14 October", "What was said stands below.");
    assertThat(stage.post(CheckinKeys.answerInstead(round, ANA.id())))
        .satisfies(p -> {
          assertThat(p.destination()).isEqualTo(new Destination.Thread(instead.key()));
          assertThat(p.message().words()).isEqualTo("@Ana is stuck on: Hiring");
        });
    assertThat(stage.outbox.find(CheckinKeys.answerInstead(round, BO.id()))).isPresent();
    assertThat(stage.outbox.find(CheckinKeys.weekly(stage.round()))).isPresent();
  }

  @Test
  void showsNothingAgainWithTheNextWeekOfWhatStoodThere() {
    stage.until("2026-10-12T10:00");
    stage.answers(ANA, "Hiring");
    stage.until("2026-10-14T18:00");
    var round = stage.round();

    stage.until("2026-10-19T10:00");

    assertThat(stage.outbox.find(CheckinKeys.instead(round))).isEmpty();
  }

  @Test
  void postsNothingInsteadOfAWeeklyPostThatNobodyAnswered() {
    stage.until("2026-10-26T10:00");
    stage.loses(CheckinKeys.weekly(stage.round()));

    stage.until("2026-10-28T18:00");

    assertThat(stage.outbox.find(CheckinKeys.instead(stage.round()))).isEmpty();
  }

  private List<Post> inThread() {
    return stage.posts().stream()
        .filter(p -> p.destination() instanceof Destination.Thread)
        .toList();
  }

  private List<String> agenda(String day) {
    return stage.lines.waiting(EM_BERLIN.id(), Line.Slot.AGENDA, day(day)).stream()
        .map(l -> l.text().words())
        .toList();
  }

  private void line() {
    var button = new Button.Press("Swap", Prefilled.of("lunch.swap", "em-berlin"));
    var line =
        new Line(
            "lunch",
            EM_BERLIN.id(),
            Line.Slot.WEEKLY,
            1,
            Text.of("Lunch on 4 Nov"),
            List.of(button),
            day("2026-10-26"),
            day("2026-10-26"));
    write(() -> stage.lines.add(List.of(line)));
  }

  private void step(Member who, String words, String said) {
    write(() -> stage.store.save(EM_BERLIN.id(), new NextStep(who.id(), words, day(said))));
  }

  private void away(Member who, String from, String to) {
    write(() -> stage.absences.away(who.id(), new Absence(day(from), day(to))));
  }

  private void write(Runnable change) {
    stage.work.run(() -> {
      change.run();
      return true;
    });
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
