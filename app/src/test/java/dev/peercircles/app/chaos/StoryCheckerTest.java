package dev.peercircles.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.chaos.History.What;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker accepts stories with which all went well, and refuses each way to doctor them. */
class StoryCheckerTest {
  private static final Group HARBOUR = Group.of("on-slack");
  private static final String FIRST = Habits.story("bazenu");
  private static final String SECOND = Habits.story("kozenu");
  private static final String THIRD = Habits.story("muzenu");
  private static final String WITHDRAWN = StoryChecker.TITLE + "\nWithdrawn by its author.";

  private final Doctored all =
      new Doctored(
          HARBOUR, Instant.parse("2026-10-04T12:00:00Z"), Instant.parse("2026-11-02T12:00:00Z"));

  StoryCheckerTest() {
    all.did("2026-10-20T10:00:00Z", What.TELL, "quirin", FIRST, "bazenu", true);
    all.did("2026-10-20T11:00:00Z", What.TELL, "oskar", SECOND, "kozenu", true);
    all.did("2026-10-21T11:00:00Z", What.TELL, "yvaine", THIRD, "muzenu", true);
    all.see(HARBOUR.id(), "2026-10-22T06:30:01Z", posted(SECOND));
    all.below(
        SECOND, "2026-10-22T06:30:06Z", "Talk about it here", "Talk about it here\nMe too: 1");
    all.did("2026-10-22T12:00:00Z", What.ME_TOO, "zorana", SECOND, "", true);
    all.did("2026-10-23T12:00:00Z", What.REPLY, "oskar", "a plan, number 1.", "kozenu", true);
    all.below(SECOND, "2026-10-23T15:00:01Z", "The author · a plan, number 1.");
    all.see(HARBOUR.id(), "2026-10-29T07:30:01Z", posted(FIRST));
    all.below(FIRST, "2026-10-29T07:30:06Z", "Talk about it here:");
    all.below(SECOND, "2026-10-29T11:00:01Z", "A week later: what do you do differently");
    all.did("2026-11-01T20:00:00Z", What.ROLL, "yvaine", "It still waits", "muzenu", true);
  }

  private static String posted(String story) {
    return StoryChecker.TITLE + "\n" + story;
  }

  private List<String> verdict() {
    return StoryChecker.judge(all.history());
  }

  private void refuses(String... wrong) {
    assertThat(verdict())
        .contains(Arrays.stream(wrong).map(w -> "Harbour's stories: " + w).toArray(String[]::new));
  }

  @Test
  void shouldAcceptThoseWithWhichAllWentWell() {
    assertThat(verdict()).isEmpty();
  }

  @Test
  void shouldRefuseAStoryThatWasPostedTwice() {
    all.again(SECOND, "2026-10-22T06:31:01Z");
    refuses("kozenu was posted 2 times", "2 stories were posted on 2026-10-22T06:30:00Z");
  }

  @Test
  void shouldRefuseAStoryThatWasDrawnAgainLater() {
    all.rewrite(FIRST, posted(SECOND));
    refuses("kozenu was posted 2 times");
  }

  @Test
  void shouldRefuseAStoryThatWasLost() {
    all.undo(
        What.ROLL,
        d ->
            new History.Deed(
                d.at(),
                d.what(),
                d.circle(),
                d.member(),
                d.monday(),
                "No story here belongs to these words.",
                d.about(),
                true));
    refuses("muzenu was lost");
  }

  @Test
  void shouldAcceptEitherWayWhereTheBotDiedBeforeItAnswered() {
    all.did("2026-10-27T11:00:00Z", What.TELL, "zorana", Habits.story("luzenu"), "luzenu", false);
    assertThat(verdict()).isEmpty();

    all.rewrite(FIRST, posted(Habits.story("luzenu")));
    assertThat(verdict()).isEmpty();
  }

  @Test
  void shouldRefuseTwoStoriesOfOneDraw() {
    all.see(HARBOUR.id(), "2026-10-22T06:30:02Z", posted(THIRD));
    refuses("2 stories were posted on 2026-10-22T06:30:00Z");
  }

  @Test
  void shouldRefuseADrawThatNeverCame() {
    all.remove("Talk about it here:");
    all.remove(FIRST);
    refuses("no story on 2026-10-29T07:30:00Z, though two waited");
  }

  @Test
  void shouldRefuseAStoryThatWasAloneAndOneThatCameAtAnotherTime() {
    all.undo(What.TELL, d -> d.member().equals("oskar") ? d : later(d));
    refuses("a story on 2026-10-22T06:30:00Z, though it was alone");

    all.move(SECOND, "2026-10-22T06:29:59Z");
    refuses("a story came at 2026-10-22T06:29:59Z");
  }

  private static History.Deed later(History.Deed deed) {
    return new History.Deed(
        Instant.parse("2026-10-28T10:00:00Z"),
        deed.what(),
        deed.circle(),
        deed.member(),
        deed.monday(),
        deed.words(),
        deed.about(),
        true);
  }

  @Test
  void shouldRefuseAStoryOfNobody() {
    all.rewrite(FIRST, posted("Something else"));
    refuses("told by 0 people: " + posted("Something else"));
  }

  @Test
  void shouldRefuseAStoryThatIsPostedOrStaysThoughItWasWithdrawn() {
    all.did("2026-10-28T10:00:00Z", What.WITHDRAW, "quirin", "", "bazenu", true);
    refuses("bazenu was posted after it was withdrawn");

    all.did("2026-10-24T10:00:00Z", What.WITHDRAW, "oskar", "", "kozenu", true);
    refuses("kozenu is still there, though it was withdrawn");

    all.rewrite(SECOND, posted(SECOND), WITHDRAWN);
    assertThat(verdict()).noneMatch(w -> w.contains("kozenu"));
  }

  @Test
  void shouldRefuseAThreadThatIsMissingOrDoubledOrNeverAskedWhatPeopleTakeFromIt() {
    all.again("Talk about it here:", "2026-10-29T07:31:06Z");
    refuses("2 times the first words in a story's thread");

    all.remove("Talk about it here:");
    all.remove("Talk about it here:");
    all.remove("A week later");
    refuses(
        "0 times the first words in a story's thread", "0 times asked what people take from it");
  }

  @Test
  void shouldRefuseACountThatWasLost() {
    all.rewrite("Me too: 1", "Talk about it here");
    refuses("1 pressed “Me too”, and it says 0");
  }

  @Test
  void shouldRefuseAnAnswerOfItsAuthorThatWasLostOrStandsTwice() {
    all.again("The author", "2026-10-24T10:00:01Z");
    refuses("REPLY of oskar stands 2 times");

    all.remove("The author");
    all.remove("The author");
    refuses("REPLY of oskar stands 0 times");
  }
}
