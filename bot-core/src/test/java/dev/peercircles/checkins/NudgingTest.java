package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.ANA;
import static dev.peercircles.checkins.Stage.BO;
import static dev.peercircles.checkins.Stage.CHI;
import static dev.peercircles.checkins.Stage.DEV;
import static dev.peercircles.checkins.Stage.ELI;
import static dev.peercircles.checkins.Stage.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Prefilled;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NudgingTest {
  private final Stage stage = new Stage();

  @Test
  void remindsThoseWhoSaidNothingPrivatelyOnTheMorningOfClosing() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.presses(BO, Prefilled.of("skip", "em-berlin", Stage.ROUND));
    stage.until("2026-10-28T09:00");

    assertThat(nudges())
        .extracting(Post::destination)
        .containsExactly(
            new Destination.Direct(CHI.id()),
            new Destination.Direct(DEV.id()),
            new Destination.Direct(ELI.id()));
    var post = nudge(DEV);
    assertThat(post.notBefore()).isEqualTo(Stage.berlin("2026-10-28T09:00"));
    assertThat(post.expires()).isEqualTo(Stage.berlin("2026-10-28T18:00"));
    assertThat(post.message().words())
        .isEqualTo(
            "EM Berlin's check-in closes today at 18:00. Two minutes, or skip without a reason.");
    assertThat(buttons(post.message()))
        .containsExactly(
            new Button.Press("Answer", Prefilled.of("checkin", "em-berlin", "2026-10-29"), true),
            new Button.Press("Skip this week", Prefilled.of("skip", "em-berlin", "2026-10-29")),
            new Button.Press("I'm away until…", Prefilled.of("away-form")));
  }

  @Test
  void remindsEachInTheirOwnHoursAndTime() {
    stage.circles.with(Samples.in(Samples.person("dev"), "America/New_York"));
    stage.until("2026-10-28T09:00");
    assertThat(nudge(CHI).notBefore()).isEqualTo(Stage.berlin("2026-10-28T09:00"));
    assertThat(nudge(CHI).message().words()).contains("today at 22:30");
    assertThat(nudge(DEV).notBefore()).isEqualTo("2026-10-28T13:00:00Z");
    assertThat(nudge(DEV).message().words()).contains("today at 13:00");
  }

  @Test
  void leavesInPeaceWhoseHoursComeOnlyAfterClosing() {
    stage.circles.with(Samples.in(Samples.person("dev"), "Pacific/Auckland"));
    stage.until("2026-10-28T09:00");
    assertThat(nudged()).doesNotContain("dev").contains("eli");
  }

  @Test
  void holdsAReminderBackFromWhoHasAnsweredOrLeftWhileItWaited() {
    stage.until("2026-10-28T09:00");
    var toDev = nudge(DEV);
    var toEli = nudge(ELI);
    assertThat(stage.objections(toDev)).isEmpty();

    stage.presses(DEV, Prefilled.of("skip", "em-berlin", Stage.ROUND));
    stage.with(
        Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi", "dev"),
        Stage.PLAN);

    assertThat(stage.objections(toDev)).containsExactly("answered");
    assertThat(stage.objections(toEli)).containsExactly("its reader is no longer in the circle");
    assertThat(stage.objections(nudge(CHI))).isEmpty();
  }

  @Test
  void leavesInPeaceWhoIsAwayOnThatDay() {
    away(DEV, "2026-10-28", "2026-10-28");
    away(ELI, "2026-10-20", "2026-10-27");
    stage.until("2026-10-28T09:00");
    assertThat(nudged()).containsExactly("ana", "bo", "chi", "eli");
  }

  @Test
  void spendsNobodysAttentionTwiceInAWeek() {
    var other = Samples.circle("em-two", "EM Two", "C0EMTWO", "dev", "fay");
    stage.circles.with(Samples.person("fay"));
    stage.with(other, Stage.PLAN);
    stage.until("2026-10-28T09:00");
    assertThat(nudged().stream().filter("dev"::equals)).hasSize(1);
    assertThat(nudged()).contains("fay");
  }

  @Test
  void decidesAnewWhenSomebodyAnswersMeanwhile() {
    stage.until("2026-10-28T08:59");
    var due =
        stage.duty().agenda(EM_BERLIN, day("2026-10-28"), day("2026-10-28")).stream()
            .filter(o -> o.key().step().equals("nudge"))
            .findFirst()
            .orElseThrow();
    stage.clock.set(due.at());
    var decision = stage.duty().decide(EM_BERLIN, due, new Moment(due.at(), false));
    assertThat(decision.unasked()).hasSize(5);
    stage.answers(DEV, "Hiring");
    assertThatThrownBy(() -> decision.changes().forEach(c -> c.write()))
        .isInstanceOf(Overtaken.class);
  }

  @Test
  void remindsNobodyOfAWeekThatNeverOpened() {
    stage.until("2026-10-25T20:00").asleepUntil("2026-10-27T12:00");
    stage.wake(EM_BERLIN, "open", "2026-10-26T09:30");
    stage.until("2026-10-28T12:00");
    assertThat(nudged()).isEmpty();
  }

  private void away(Member who, String from, String to) {
    stage.work.run(() -> {
      stage.absences.away(who.id(), new Absence(day(from), day(to)));
      return true;
    });
  }

  private List<Post> nudges() {
    return stage.posts().stream()
        .filter(p -> p.key().toString().contains("/nudge/2026-10-29/"))
        .toList();
  }

  private Post nudge(Member who) {
    return stage.post(CheckinKeys.nudge(stage.round(), who.id()));
  }

  private List<String> nudged() {
    return nudges().stream()
        .map(p -> ((Destination.Direct) p.destination()).member().value())
        .toList();
  }

  private static List<Button> buttons(Message message) {
    return message.blocks().stream()
        .filter(b -> b instanceof Block.Buttons)
        .flatMap(b -> ((Block.Buttons) b).buttons().stream())
        .toList();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
