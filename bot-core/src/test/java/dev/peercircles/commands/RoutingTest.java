package dev.peercircles.commands;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.circles.Samples.account;
import static dev.peercircles.circles.Samples.circle;
import static dev.peercircles.circles.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.FakeUnreached;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final Circle OTHER = circle("leads-north", "Leads North", "C0NORTH", "bo");

  private final TestClock clock = TestClock.at("2026-10-15T08:00:00Z");
  private final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  private final FakeOutbox outbox = new FakeOutbox(work, new FakePostIds());
  private final FakeUnreached unreached = new FakeUnreached(outbox);
  private final FakeCircles circles =
      new FakeCircles()
          .with(ANA)
          .with(BO)
          .with(CHI)
          .with(person("kim"))
          .with(EM_BERLIN)
          .with(OTHER);
  private final List<Call> calls = new ArrayList<>();
  private Function<Call, Reply> answer = call -> Reply.said(Message.of("Done."));

  private final Routing routing =
      new Routing(
          new CommandCatalog(
              Set.of(
                  command("help", Scope.PERSON, AnswerKind.PRIVATE),
                  command(
                      "away",
                      Scope.PERSON,
                      AnswerKind.PRIVATE,
                      Option.required("until", Option.Kind.DATE, "your last day away")),
                  command("checkin", Scope.CIRCLE, AnswerKind.FORM),
                  command(
                      "swap",
                      Scope.CIRCLE,
                      AnswerKind.PRIVATE,
                      Option.optional("day", Option.Kind.DATE, "which day"),
                      Option.optional("with", Option.Kind.PERSON, "with whom"),
                      Option.optional("number", Option.Kind.NUMBER, "how many"),
                      new Option(
                          "how", Option.Kind.CHOICE, "how", false, true, List.of("now", "later")),
                      Option.optional("why", Option.Kind.WORDS, "why")))),
          circles,
          circles,
          work,
          outbox,
          clock,
          new Allowance(new java.util.Random(1), clock),
          unreached);

  @Test
  void givesTheCallerTheirCircleTheirZoneAndWhatTheyFilledIn() {
    var reply =
        routing.route(
            new Invocation(
                account(CHI),
                Optional.of("C0EMBERLIN"),
                "swap",
                Map.of(),
                Map.of("stuck", "  two seniors \n", "note", "   "),
                clock.instant().plusSeconds(2)));

    assertThat(words(reply)).isEqualTo("Done.");
    assertThat(calls)
        .singleElement()
        .satisfies(call -> {
          assertThat(call.actor()).isEqualTo(CHI);
          assertThat(call.inCircle()).isEqualTo(EM_BERLIN);
          assertThat(call.zone()).isEqualTo(CHI.zone().orElseThrow());
          assertThat(call.values()).containsExactly(Map.entry("stuck", "two seniors"));
        });
  }

  @Test
  void tellsAStrangerNothingAboutWhoIsInside() {
    var words = words(press(new Account(Platform.SLACK, "U0NOBODY"), "checkin"));

    assertThat(words).isEqualTo(CommandTexts.NO_PLACE);
    assertThat(calls).isEmpty();
  }

  @Test
  void saysTheSameWordsToAPersonWithoutACircleAsToAStranger() {
    assertThat(words(press(account(person("kim")), "checkin"))).isEqualTo(CommandTexts.NO_PLACE);
  }

  @Test
  void saysTheSameWordsAboutACircleThatIsNotTheirsAsAboutOneThatDoesNotExist() {
    var theirs = press(account(ANA), "swap", Map.of("circle", "leads-north"));
    var nobodys = press(account(ANA), "swap", Map.of("circle", "no-such-circle"));

    assertThat(words(theirs)).isEqualTo(words(nobodys)).isEqualTo(CommandTexts.NO_PLACE);
    assertThat(calls).isEmpty();
  }

  @Test
  void authorisesAgainAtEachPress() {
    press(account(BO), "swap", Map.of("circle", "leads-north"));
    circles.with(circle("leads-north", "Leads North", "C0NORTH", "chi"));

    var second = press(account(BO), "swap", Map.of("circle", "leads-north"));

    assertThat(calls).hasSize(1);
    assertThat(words(second)).isEqualTo(CommandTexts.NO_PLACE);
  }

  @Test
  void takesTheChannelsCircleBeforeAnyOther() {
    type(BO, "C0NORTH", "swap", Map.of());

    assertThat(calls).extracting(Call::inCircle).containsExactly(OTHER);
  }

  @Test
  void takesThePersonsOnlyCircleInAWrongChannel() {
    type(ANA, "C0NORTH", "swap", Map.of());

    assertThat(calls).extracting(Call::inCircle).containsExactly(EM_BERLIN);
  }

  @Test
  void showsAMenuThatKeepsWhatWasSaidIfTwoCirclesCouldBeMeant() {
    var typed = Map.of("day", "friday", "with", "U0ANA", "how", "LATER", "why", "I'm ill");

    var reply = type(BO, "C0ELSEWHERE", "swap", typed);

    assertThat(words(reply)).isEqualTo("Which circle do you mean?");
    assertThat(presses(reply))
        .containsExactly(
            new Button.Press(
                "EM Berlin",
                Prefilled.of("swap", "em-berlin", "2026-10-16", "ana", "", "later", "")),
            new Button.Press(
                "Leads North",
                Prefilled.of("swap", "leads-north", "2026-10-16", "ana", "", "later", "")));
    assertThat(calls).isEmpty();
  }

  @Test
  void leavesACircleAtRestOutOfTheMenu() {
    circles.resting(OTHER.id());

    type(BO, "C0ELSEWHERE", "swap", Map.of());

    assertThat(calls).extracting(Call::inCircle).containsExactly(EM_BERLIN);
  }

  @Test
  void saysThatACircleAtRestPausesButStillHelps() {
    circles.resting(EM_BERLIN.id());

    assertThat(words(type(ANA, "C0EMBERLIN", "checkin", Map.of())))
        .startsWith("We pause for a few days.");
    assertThat(words(type(ANA, "C0EMBERLIN", "help", Map.of()))).isEqualTo("Done.");
  }

  @Test
  void saysWhenACircleStarts() {
    clock.set(java.time.Instant.parse("2026-10-11T21:59:59Z"));
    assertThat(words(type(ANA, "C0EMBERLIN", "checkin", Map.of())))
        .isEqualTo("EM Berlin starts on Monday 12 October 2026. Nothing to do until then.");

    clock.forward(Duration.ofSeconds(1));
    assertThat(words(type(ANA, "C0EMBERLIN", "checkin", Map.of()))).isEqualTo("Done.");
  }

  @Test
  void saysWhenACircleEnded() {
    clock.set(java.time.Instant.parse("2027-01-03T22:59:59Z"));
    assertThat(words(type(ANA, "C0EMBERLIN", "checkin", Map.of()))).isEqualTo("Done.");

    clock.forward(Duration.ofSeconds(1));
    assertThat(words(type(ANA, "C0EMBERLIN", "checkin", Map.of())))
        .startsWith("EM Berlin ended on Sunday 3 January 2027.");
  }

  @Test
  void readsEachKindOfArgument() {
    type(
        ANA,
        "C0EMBERLIN",
        "swap",
        Map.of("day", "fri", "with", "U0BO", "number", "3", "how", "Now", "why", " I'm ill "));

    var read = calls.getFirst().arguments();
    assertThat(read.date("day")).contains(LocalDate.of(2026, 10, 16));
    assertThat(read.person("with")).contains(BO.id());
    assertThat(read.number("number")).contains(3);
    assertThat(read.word("how")).contains("now");
    assertThat(read.word("why")).contains("I'm ill");
  }

  @Test
  void readsAWeekdayInThePersonsOwnZone() {
    clock.set(java.time.Instant.parse("2026-10-15T20:00:00Z"));

    type(CHI, "C0EMBERLIN", "away", Map.of("until", "tomorrow"));

    assertThat(calls.getFirst().arguments().date("until")).contains(LocalDate.of(2026, 10, 17));
  }

  @Test
  void namesTheCureAndAnExampleIfAnArgumentIsMissing() {
    assertThat(words(type(ANA, "C0EMBERLIN", "away", Map.of())))
        .isEqualTo(
            "until is missing: your last day away. For example /circle away until 2026-10-29.");
    assertThat(calls).isEmpty();
  }

  @Test
  void namesTheCureAndAnExampleIfAnArgumentCannotBeRead() {
    assertThat(words(type(ANA, "C0EMBERLIN", "away", Map.of("until", "soonish"))))
        .isEqualTo(
            "“soonish” isn't a date that I can read: write it like 2026-12-01, or as a weekday."
                + " For example /circle away until 2026-10-29.");
    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of("how", "maybe"))))
        .contains("one of now, later");
    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of("number", "many"))))
        .contains("a whole number");
    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of("with", "U0NOBODY"))))
        .contains("somebody I know here");
  }

  @Test
  void offersTheNearestCommandForASlip() {
    var reply = type(ANA, "C0EMBERLIN", "chekin", Map.of());

    assertThat(words(reply)).contains("Did you mean /circle checkin?").contains("/circle help");
    assertThat(presses(reply)).containsExactly(new Button.Press("Help", Prefilled.of("help")));
  }

  @Test
  void offersNothingForWhatIsFarFromEveryCommand() {
    assertThat(words(type(ANA, "C0EMBERLIN", "bananas", Map.of()))).doesNotContain("Did you mean");
  }

  @Test
  void stagesPostsInTheUnitInWhichTheCommandRan() {
    answer = call -> Reply.said(Message.of("Done."), post("em-berlin/note"));

    type(ANA, "C0EMBERLIN", "swap", Map.of());

    assertThat(outbox.posts())
        .extracting(Post::key)
        .containsExactly(new MessageKey("em-berlin/note"));
    assertThat(work.commits()).isEqualTo(1);
  }

  @Test
  void runsAFormWithoutAUnitOfWork() {
    type(ANA, "C0EMBERLIN", "checkin", Map.of());

    assertThat(calls).hasSize(1);
    assertThat(work.commits()).isZero();
  }

  @Test
  void saysThatNothingWasSavedIfTheStoreIsDown() {
    work.down(true);

    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of()))).isEqualTo(CommandTexts.NOT_SAVED);
    assertThat(calls).isEmpty();
  }

  @Test
  void savesNothingThatWouldBeAnsweredTooLate() {
    answer =
        call -> {
          clock.forward(Duration.ofSeconds(3));
          return Reply.said(Message.of("Done."), post("em-berlin/note"));
        };

    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of()))).isEqualTo(CommandTexts.NOT_SAVED);
    assertThat(outbox.rows()).isEmpty();
  }

  @Test
  void saysThatNothingWasSavedIfTheCommandFailsAndRollsBack() {
    answer =
        call -> {
          outbox.stage(List.of(post("em-berlin/note")));
          throw new IllegalStateException("a bug");
        };

    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of()))).isEqualTo(CommandTexts.NOT_SAVED);
    assertThat(outbox.rows()).isEmpty();
  }

  @Test
  void saysOncePrivatelyThatAMessageCouldNotReachThem() {
    notReached(ANA);
    answer = call -> Reply.refused("That date isn't a lunch.");
    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of())))
        .isEqualTo("That date isn't a lunch.");
    answer = call -> Reply.said(Message.of("Done."));
    assertThat(words(type(BO, "C0EMBERLIN", "swap", Map.of()))).isEqualTo("Done.");

    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of())))
        .startsWith("Done.")
        .contains("couldn't reach you")
        .contains("privacy settings");
    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of()))).isEqualTo("Done.");
  }

  @Test
  void keepsForTheNextAnswerWhatAFormCannotSay() {
    notReached(ANA);

    type(ANA, "C0EMBERLIN", "checkin", Map.of());

    assertThat(words(type(ANA, "C0EMBERLIN", "swap", Map.of()))).contains("couldn't reach you");
  }

  private void notReached(Member member) {
    var key = new MessageKey("em-berlin/nudge/2026-10-14");
    work.run(() -> {
      outbox.stage(
          List.of(
              new Post(
                  key,
                  EM_BERLIN.id(),
                  new Destination.Direct(member.id()),
                  Message.of("Two minutes?"),
                  clock.instant(),
                  clock.instant().plusSeconds(60))));
      unreached.note(outbox.find(key).orElseThrow().id(), Platform.DISCORD);
      return true;
    });
  }

  private Post post(String key) {
    return new Post(
        new MessageKey(key),
        EM_BERLIN.id(),
        new Destination.Channel(),
        Message.of("Hello."),
        clock.instant(),
        clock.instant().plusSeconds(60));
  }

  private Command command(String name, Scope scope, AnswerKind kind, Option... options) {
    return new Command(name, "Does it.", scope, kind, true, List.of(options), this::called);
  }

  private Reply called(Call call) {
    calls.add(call);
    return answer.apply(call);
  }

  private Reply type(Member who, String channel, String command, Map<String, String> arguments) {
    return route(account(who), Optional.of(channel), command, arguments);
  }

  private Reply press(Account who, String command) {
    return press(who, command, Map.of());
  }

  private Reply press(Account who, String command, Map<String, String> arguments) {
    return route(who, Optional.empty(), command, arguments);
  }

  private Reply route(
      Account who, Optional<String> channel, String command, Map<String, String> arguments) {
    return routing.route(
        new Invocation(who, channel, command, arguments, Map.of(), clock.instant().plusSeconds(2)));
  }

  private static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Said(var message, var _) -> message;
      case Reply.Refused(var message) -> message;
      case Reply.Opens _, Reply.Invalid _, Reply.Hands _ ->
          throw new AssertionError("no message: " + reply);
    };
  }

  private static String words(Reply reply) {
    return message(reply).words();
  }

  private static List<Button> presses(Reply reply) {
    return message(reply).blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(b -> ((Block.Buttons) b).buttons().stream())
        .toList();
  }
}
