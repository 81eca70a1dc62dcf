package dev.peercircles.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.chaos.History.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker accepts a lunch about which all went well, and refuses each way to doctor it. */
class LunchCheckerTest {
  private static final Group ORCHARD = Group.of("on-discord");
  private static final Lunch LUNCH = new Lunch(ORCHARD, LocalDate.parse("2026-10-21"));
  private static final String DATE = "2026-10-21";
  private static final String ON = "unch on {2026-10-21T10:30:00Z}";
  private static final String ABOUT_IT = "L" + ON + ": Ulf on “a plan, number 1.”. Why.";
  private static final String QUESTION = "On {2026-10-21T10:30:00Z} it could be your lunch.";
  private static final String AGAIN = "Would you take the l" + ON + "?";
  private static final String REMINDER = "Your lunch about “…” is on {2026-10-21T10:30:00Z}.";
  private static final String AFTERWARDS = "How did your lunch go?";

  private final Doctored all =
      new Doctored(
          ORCHARD, Instant.parse("2026-10-04T12:00:00Z"), Instant.parse("2026-10-27T12:00:00Z"));

  LunchCheckerTest() {
    all.see("wolke", "2026-10-07T07:00:01Z", QUESTION);
    all.did("2026-10-08T10:00:00Z", What.PASS, "wolke", "", DATE, true);
    all.see("ulf", "2026-10-08T10:00:02Z", QUESTION + " It's you.");
    all.did("2026-10-09T12:00:00Z", What.TAKE, "ulf", "", DATE, true);
    all.did("2026-10-09T12:10:00Z", What.TOPIC, "ulf", "a plan, number 1.", DATE, true);
    all.see(ORCHARD.boardName(), "2026-10-09T12:00:01Z", "L" + ON + ": Ulf. Why.", ABOUT_IT);
    all.see("ulf", "2026-10-19T07:00:01Z", REMINDER);
    all.see(ORCHARD.id(), "2026-10-19T07:30:01Z", "This week in Orchard\n" + ABOUT_IT);
    all.did("2026-10-19T12:00:00Z", What.QUESTION, "vreni", "a plan, number 2.", DATE, true);
    all.below("Ulf. Why.", "2026-10-19T12:00:01Z", "@Ulf, Vreni asks: a plan, number 2.");
    all.see("ulf", "2026-10-21T11:45:01Z", AFTERWARDS);
    all.did("2026-10-22T11:45:01Z", What.CLEARER, "ulf", "a plan, number 3.", DATE, true);
    all.see(ORCHARD.id(), "2026-10-26T07:30:01Z", "This week in Orchard\na plan, number 3.");
  }

  private List<String> verdict() {
    return LunchChecker.judge(all.history(), LUNCH);
  }

  private void refuses(String... wrong) {
    assertThat(verdict()).contains(wrong(wrong));
  }

  private void refusesOnly(String... wrong) {
    assertThat(verdict()).containsExactlyInAnyOrder(wrong(wrong));
  }

  private static String[] wrong(String... wrong) {
    return Arrays.stream(wrong)
        .map(w -> "Orchard's lunch of 2026-10-21: " + w)
        .toArray(String[]::new);
  }

  @Test
  void shouldAcceptOneAboutWhichAllWentWell() {
    assertThat(verdict()).isEmpty();
  }

  @Test
  void shouldRefuseAnAnnouncementThatCameTwiceOrNever() {
    all.again("Ulf. Why.", "2026-10-09T12:01:00Z");
    refusesOnly("2 posts about it");

    all.remove("Ulf. Why.");
    all.remove("Ulf. Why.");
    refuses("0 posts about it, though somebody has it");
  }

  @Test
  void shouldRefuseAnAcceptanceThatWasLost() {
    all.rewrite("Ulf. Why.", "L" + ON + ": Ulf. Why.", "L" + ON + " is free again.");
    refusesOnly("Ulf has it, and it says: L" + ON + " is free again.");
  }

  @Test
  void shouldRefuseAnAcceptanceThatTheWeekDoesNotShow() {
    all.rewrite("This week in Orchard\nL", "This week in Orchard");
    refusesOnly("Ulf has it, and it says: This week in Orchard");
  }

  @Test
  void shouldRefuseATopicThatWasLost() {
    all.rewrite("Ulf. Why.", "L" + ON + ": Ulf. Why.");
    refusesOnly("Ulf's topic is not: nothing");
  }

  @Test
  void shouldRefuseANameBeforeAYes() {
    all.rewrite("Ulf. Why.", "L" + ON + ": Wolke. Why.", ABOUT_IT);
    refusesOnly("Wolke is named and hasn't said yes");
  }

  @Test
  void shouldAcceptEitherWayWhereTheBotDiedBeforeItAnswered() {
    all.did("2026-10-09T13:00:00Z", What.PASS, "ulf", "", DATE, false);
    assertThat(verdict()).isEmpty();

    all.rewrite("Ulf. Why.", "L" + ON + ": Ulf. Why.", "L" + ON + " is free again.");
    assertThat(verdict()).isEmpty();
  }

  @Test
  void shouldRefuseAFirstQuestionThatIsMissingOrDoubledOrCameOnAnotherDay() {
    all.move("lunch.]", "2026-10-08T07:00:01Z");
    refuses("nobody was asked first");

    all.move("lunch.]", "2026-10-06T07:00:01Z");
    refuses("nobody was asked first", "somebody was asked too early");

    all.move("lunch.]", "2026-10-07T07:00:01Z");
    all.again("lunch.]", "2026-10-07T07:00:02Z");
    refuses("wolke read 2 times: QUESTION", "wolke was asked while wolke was");
  }

  @Test
  void shouldRefuseThatTwoAreAskedAtOnce() {
    all.see("xaver", "2026-10-08T10:01:00Z", QUESTION);
    refusesOnly("xaver was asked while ulf was");
  }

  @Test
  void shouldRefuseThatSomebodyIsAskedWhileAnotherHasIt() {
    all.see("xaver", "2026-10-13T07:00:01Z", QUESTION);
    refusesOnly("xaver was asked though it is ulf");
  }

  @Test
  void shouldRefuseThatNobodyIsAskedNext() {
    all.remove("It's you.");
    all.undo(What.TAKE);
    refuses("wolke passed it on, and nobody was asked");

    all.undo(What.PASS);
    refuses("wolke had said nothing, and nobody was asked");
  }

  @Test
  void shouldRefuseAQuestionAfterItWasSettled() {
    all.see("xaver", "2026-10-19T05:00:01Z", QUESTION);
    refuses("xaver was asked after it was settled");
  }

  @Test
  void shouldRefuseThatWhoeverSaidNothingIsNotAskedOnceMore() {
    all.undo(What.TAKE);
    refuses("ulf read 0 times, not 1: AGAIN");

    all.see("ulf", "2026-10-12T07:00:01Z", AGAIN);
    assertThat(verdict()).noneMatch(w -> w.contains("AGAIN"));

    all.see("ulf", "2026-10-12T07:00:09Z", AGAIN);
    refuses("ulf read 2 times: AGAIN");
  }

  @Test
  void shouldRefuseThatWhoeverAnsweredIsAskedOnceMore() {
    all.see("ulf", "2026-10-12T07:00:01Z", AGAIN);
    refuses("ulf was asked once more at 2026-10-12T07:00:01Z");
  }

  @Test
  void shouldRefuseAReminderThatIsMissingOrDoubled() {
    all.again(REMINDER, "2026-10-19T07:00:31Z");
    refuses("ulf read 2 times: REMINDER");

    all.remove(REMINDER);
    all.remove(REMINDER);
    refusesOnly("ulf read 0 times, not 1: REMINDER");
  }

  @Test
  void shouldRefuseThatNobodyOrSomebodyElseIsAskedHowItWent() {
    all.remove(AFTERWARDS);
    refusesOnly("ulf read 0 times, not 1: AFTERWARDS");

    all.see("xaver", "2026-10-21T11:45:01Z", AFTERWARDS);
    refuses("xaver never said yes and read: AFTERWARDS");
  }

  @Test
  void shouldRefuseWhatPeopleWroteAndNobodyReadsOrReadsTwice() {
    all.again("Vreni asks", "2026-10-19T12:00:31Z");
    refusesOnly("QUESTION of vreni stands 2 times");

    all.remove("Vreni asks");
    all.remove("Vreni asks");
    all.rewrite("number 3.", "This week in Orchard");
    refusesOnly("QUESTION of vreni stands 0 times", "CLEARER of ulf stands 0 times");
  }

  @Test
  void shouldRefuseThatNobodyReadsThatThereIsNone() {
    all.undo(What.TAKE);
    all.rewrite("This week in Orchard\nL", "This week in Orchard");
    refuses("nobody has it, and it says: This week in Orchard");

    all.rewrite("This week in Orchard", "This week in Orchard\nNo lunch on Wed 21 Oct: nobody");
    assertThat(verdict()).noneMatch(w -> w.contains("nobody has it"));
  }
}
