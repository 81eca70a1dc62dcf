package dev.peercircles.rotations;

import static dev.peercircles.circles.Samples.BERLIN;
import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskingTest {
  private static final LocalDate ASKED = FIRST.minusDays(14);
  private static final LocalDate AGAIN = FIRST.minusDays(9); // ten days before is a Sunday
  private static final LocalDate LAPSE = FIRST.minusDays(8);
  private static final LocalDate CLOSE = FIRST.minusDays(2);

  private final Lunch lunch = new Lunch();

  @Test
  void asksOnePersonPrivatelyInOneMessageWithEverything() {
    lunch.does(Lunch.BO, "lunch.ask", Map.of("about", "on-call"));
    lunch.until(ASKED);

    assertThat(lunch.taken(FIRST)).hasSize(1);
    var post = lunch.toAlone(lunch.holder(FIRST)).getFirst();
    assertThat(post.message().words())
        .contains("On Wed 4 Nov, ", "it could be your lunch")
        .contains("20 minutes, no slides needed. People asked about: on-call.")
        .contains("It's you because you haven't had a turn yet.")
        .contains("No name is shown before you say yes.");
    assertThat(lunch.outbox.posts()).hasSize(1);
    assertThat(lunch.weekly(FIRST.minusDays(2))).isEmpty();
  }

  @Test
  void isThePersonsOneMessageOfThatWeek() {
    lunch.until(ASKED);

    var monday = LocalDate.of(2026, 10, 19);
    assertThat(lunch.budget.spent(lunch.holder(FIRST).id(), monday)).isEqualTo(1);
  }

  @Test
  void asksOnceMoreAndThenTheNext() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);

    lunch.until(AGAIN);
    assertThat(lunch.toAlone(first)).hasSize(2);
    assertThat(lunch.toAlone(first).getLast().message().words())
        .contains("Would you take the lunch on Wed 4 Nov", "no answer is fine too");
    lunch.until(LAPSE);

    assertThat(lunch.holder(FIRST)).isNotEqualTo(first);
    assertThat(lunch.outbox.posts()).hasSize(3);
  }

  @Test
  void passesOnAtOnceIfSomebodySaysNotThisTime() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);

    var reply = lunch.does(first, "lunch.skip", FIRST);

    assertThat(Lunch.message(reply).words()).startsWith("Fine, no reason needed.");
    assertThat(lunch.holder(FIRST)).isNotEqualTo(first);
    assertThat(lunch.toAlone(lunch.holder(FIRST))).hasSize(1);
  }

  @Test
  void asksTheNextOnTheNextWorkingDayIfSomebodyPassesOnADayOff() {
    lunch.off.addAll(ASKED.plusDays(1).datesUntil(ASKED.plusDays(5)).toList());
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.at("2026-10-22T08:00:00Z");
    lunch.does(first, "lunch.skip", FIRST);

    var next = lunch.holder(FIRST);
    var monday = LocalDate.of(2026, 10, 26);
    assertThat(lunch.toAlone(next))
        .singleElement()
        .satisfies(p ->
            assertThat(p.notBefore().atZone(next.zone().orElse(BERLIN)))
                .isEqualTo(monday.atTime(9, 0).atZone(next.zone().orElse(BERLIN))));
    assertThat(lunch.rota().turn(next.id(), FIRST).orElseThrow().asked()).isEqualTo(monday);
  }

  /** 22 October, 18:30 in Berlin: whoever is asked then reads it on the 23rd. */
  private void passesInTheEvening() {
    lunch.until(ASKED);
    lunch.at("2026-10-22T16:30:00Z");
    lunch.does(lunch.holder(FIRST), "lunch.skip", FIRST);
  }

  @Test
  void countsTheDaysOfWhoeverIsAskedInTheEveningFromTheMorningOn() {
    passesInTheEvening();
    var next = lunch.holder(FIRST);
    var zone = next.zone().orElse(BERLIN);
    var morning = LocalDate.of(2026, 10, 23);

    assertThat(lunch.toAlone(next))
        .singleElement()
        .satisfies(p ->
            assertThat(p.notBefore().atZone(zone)).isEqualTo(morning.atTime(9, 0).atZone(zone)));
    assertThat(lunch.rota().turn(next.id(), FIRST).orElseThrow().asked()).isEqualTo(morning);
  }

  @Test
  void asksNobodyOnceMoreWhoReadTheQuestionTheSameMorning() {
    lunch.until(AGAIN.minusDays(1));
    lunch.at(AGAIN.minusDays(3) + "T16:30:00Z");
    lunch.does(lunch.holder(FIRST), "lunch.skip", FIRST);
    var next = lunch.holder(FIRST);
    lunch.until(AGAIN);

    assertThat(lunch.toAlone(next)).hasSize(1);
  }

  @Test
  void asksNobodyInTheEveningWhoWouldReadItAfterItIsSettled() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.does(first, "lunch.yes", FIRST);
    lunch.until(CLOSE.minusDays(2));
    lunch.at(CLOSE.minusDays(1) + "T17:30:00Z");
    lunch.does(first, "lunch.skip", FIRST);

    assertThat(lunch.taken(FIRST)).isEmpty();
    assertThat(lunch.outbox.posts()).allMatch(p -> lunch.toAlone(first).contains(p));
  }

  @Test
  void holdsTheQuestionBackIfSomebodyElseTakesItBeforeItIsRead() {
    passesInTheEvening();
    var next = lunch.holder(FIRST);
    var question = lunch.toAlone(next).getLast();
    assertThat(lunch.objection.against(question)).isEmpty();

    var other =
        Stream.of(Lunch.ANA, Lunch.BO, Lunch.CHI)
            .filter(m -> lunch.toAlone(m).isEmpty())
            .findFirst()
            .orElseThrow();
    lunch.does(other, "lunch.cover", FIRST);

    assertThat(lunch.said(FIRST)).containsExactly(other.id().value());
    assertThat(lunch.objection.against(question)).contains("the turn is not theirs any more");
  }

  @Test
  void holdsTheQuestionBackFromWhoeverTookItThemselvesBeforeTheyReadIt() {
    passesInTheEvening();
    var next = lunch.holder(FIRST);
    lunch.does(next, "lunch.cover", FIRST);

    assertThat(lunch.objection.against(lunch.toAlone(next).getLast())).contains("answered");
  }

  @Test
  void asksTheNextAtOnceIfWhoeverIsAskedGoesAwayBeforeTheyReadIt() {
    passesInTheEvening();
    var away = lunch.holder(FIRST);
    var morning = LocalDate.of(2026, 10, 23);
    lunch.goesAway(away, morning.minusDays(1), morning.plusDays(3));

    assertThat(lunch.holder(FIRST)).isNotEqualTo(away);
    assertThat(lunch.toAlone(lunch.holder(FIRST))).hasSize(1);
    assertThat(lunch.objection.against(lunch.toAlone(away).getLast()))
        .contains("the turn is not theirs any more");
  }

  @Test
  void keepsTheClaimOfWhoeverSkips() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.does(first, "lunch.skip", FIRST);
    lunch.until(SECOND.minusDays(14));

    assertThat(lunch.holder(SECOND)).isEqualTo(first);
  }

  @Test
  void saysInTheWeeklyPostWhoHasItAndWhyOnceTheySaidYes() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.does(first, "lunch.yes", FIRST);
    lunch.does(first, "lunch.topic", Map.of("date", FIRST, "about", "on-call without heroes"));

    assertThat(lunch.weekly(FIRST.minusDays(2)))
        .containsExactly(
            "Lunch on Wed 4 Nov, 12:30: "
                + first.name()
                + " on “on-call without heroes”. "
                + first.name()
                + " hasn't had a turn yet.");
    assertThat(lunch.weekly(FIRST.minusDays(9))).isEmpty();
  }

  @Test
  void neverNamesAnybodyBeforeTheirYes() {
    lunch.until(CLOSE.minusDays(1));
    var show = Lunch.message(lunch.does(Lunch.GIL, "lunch.show", Map.of())).words();

    assertThat(lunch.taken(FIRST)).hasSize(1);
    assertThat(show).contains("Wed 4 Nov: not settled yet.").doesNotContain("Bo", "Ana", "Chi");
    assertThat(lunch.weekly(CLOSE)).isEmpty();
  }

  @Test
  void givesUpTwoDaysBeforeWithOneLine() {
    lunch.until(CLOSE);

    assertThat(lunch.weekly(CLOSE))
        .containsExactly("No lunch on Wed 4 Nov: nobody could this time.");
    assertThat(lunch.taken(FIRST)).isEmpty();
    // Asked at 14, again at 9, and two others at 8 and 5 days.
    assertThat(lunch.outbox.posts()).hasSize(4);
  }

  @Test
  void explainsItIfEverybodyIsAway() {
    for (var member : lunch.circles.membersOf(Lunch.CIRCLE)) {
      lunch.isAway(member, FIRST.minusDays(1), FIRST);
    }
    lunch.until(CLOSE);

    assertThat(lunch.outbox.posts()).isEmpty();
    assertThat(lunch.weekly(CLOSE)).containsExactly("No lunch on Wed 4 Nov: everybody is away.");
  }

  @Test
  void doesNotSayThatEverybodyIsAwayIfSomebodyRests() {
    for (var member : lunch.circles.membersOf(Lunch.CIRCLE)) {
      if (member.equals(Lunch.CHI)) {
        lunch.does(member, "lunch.rest", Map.of("date", FIRST, "how", "never"));
      } else {
        lunch.isAway(member, FIRST.minusDays(1), FIRST);
      }
    }
    lunch.until(CLOSE);

    assertThat(lunch.weekly(CLOSE))
        .containsExactly("No lunch on Wed 4 Nov: nobody could this time.");
  }

  @Test
  void asksNobodyWhoIsAwayOnTheDayOrToday() {
    lunch.until(ASKED.minusDays(1));
    var order = lunch.rota().rotation().order(FIRST, lunch.rota().available(FIRST));
    lunch.isAway(lunch.person(order.get(0).value()), FIRST, FIRST);
    lunch.isAway(lunch.person(order.get(1).value()), ASKED, ASKED);
    lunch.until(ASKED);

    assertThat(lunch.taken(FIRST)).containsExactly(order.get(2).value());
    assertThat(lunch.toAlone(lunch.holder(FIRST)).getFirst().message().words())
        .contains("and " + lunch.person(order.get(0).value()).name() + " is away.");
  }

  @Test
  void letsATurnGoIfItsHolderGoesOnLeave() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.does(first, "lunch.yes", FIRST);
    lunch.isAway(first, FIRST, FIRST.plusDays(3));
    lunch.until(LAPSE);

    assertThat(lunch.holder(FIRST)).isNotEqualTo(first);
    assertThat(lunch.weekly(CLOSE.minusDays(1)))
        .containsExactly(
            "Lunch on Wed 4 Nov, 12:30 is free again. Without somebody"
                + " there is none; /circle lunch cover date 2026-11-04 takes it.");
  }

  @Test
  void asksVolunteersFirstWhenTimeIsShort() {
    lunch.until(ASKED);
    var order = lunch.rota().rotation().order(FIRST, lunch.rota().available(FIRST));
    var last = lunch.person(order.getLast().value());
    lunch.does(last, "lunch.volunteer", Map.of());
    lunch.until(LAPSE);

    assertThat(lunch.holder(FIRST)).isEqualTo(last);
  }

  @Test
  void sendsAtMostThreeMessagesAboutATurn() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.until(LAPSE.minusDays(1));
    lunch.does(first, "lunch.yes", FIRST);
    lunch.until(FIRST.plusDays(4));

    assertThat(lunch.toAlone(first)).hasSize(3);
    assertThat(lunch.rota().session(FIRST).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.ASSUMED);
  }

  @Test
  void asksNobodyBeforeTheirFourthWeek() {
    lunch.until(ASKED);
    lunch.circles.with(
        dev.peercircles.circles.Samples.circle(
            "em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi", "dev", "eli", "gil"));
    lunch.until(SECOND.minusDays(14));
    var since = lunch.rota().place(Lunch.GIL.id()).orElseThrow().since();

    assertThat(since).isAfter(FIRST);
    assertThat(lunch.rota().available(since.minusDays(1))).doesNotContain(Lunch.GIL.id());
    assertThat(lunch.rota().available(since)).contains(Lunch.GIL.id());
  }

  @Test
  void offersRestAfterTwoNotThisTime() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.does(first, "lunch.skip", FIRST);
    lunch.until(SECOND.minusDays(14));

    var reply = Lunch.message(lunch.does(first, "lunch.skip", SECOND));
    assertThat(reply.words()).contains("What would suit you better?");
    lunch.does(first, "lunch.rest", Map.of("date", SECOND, "how", "later"));

    assertThat(lunch.rota().available(SECOND)).doesNotContain(first.id());
    assertThat(lunch.rota().available(SECOND.plusWeeks(9))).contains(first.id());
    assertThat(reply.blocks().getLast().toString())
        .contains("Again after Wed 13 Jan", "With a partner", "I'd rather host", "Don't ask");
  }

  @Test
  void passesOnAtOnceWhatSomebodyIsAskedForWhoSaysDontAsk() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.does(first, "lunch.skip", FIRST);
    lunch.until(SECOND.minusDays(14));
    lunch.does(first, "lunch.skip", SECOND);
    var third = SECOND.plusWeeks(2);
    lunch.until(third.minusDays(14));
    assertThat(lunch.holder(third)).isEqualTo(first);

    var reply = lunch.does(first, "lunch.rest", Map.of("date", SECOND, "how", "never"));

    assertThat(lunch.holder(third)).isNotEqualTo(first);
    assertThat(lunch.toAlone(lunch.holder(third)).getLast().message().words())
        .contains("On Wed 2 Dec");
    assertThat(Lunch.message(reply).words())
        .contains("You aren't asked any more")
        .contains("Somebody else is asked about the lunch on Wed 2 Dec.");
  }

  @Test
  void keepsWhatSomebodySaidYesToWhoRestsFromThenOn() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    lunch.does(first, "lunch.yes", FIRST);
    lunch.does(first, "lunch.rest", Map.of("date", FIRST, "how", "later"));

    assertThat(lunch.said(FIRST)).containsExactly(first.id().value());
  }

  @Test
  void asksTwoIfTwoPresent() {
    var two = new Lunch(2);
    two.until(ASKED);

    assertThat(two.taken(FIRST)).hasSize(2).doesNotHaveDuplicates();
    two.does(two.holder(FIRST), "lunch.yes", FIRST);
    two.does(two.person(two.taken(FIRST).get(1)), "lunch.yes", FIRST);
    assertThat(two.weekly(FIRST.minusDays(2)).getFirst()).contains(" and ");
  }

  @Test
  void refusesAnswersAboutWhatIsOverOrNoLunch() {
    lunch.until(ASKED);
    var first = lunch.holder(FIRST);
    assertThat(Lunch.message(lunch.does(first, "lunch.skip", FIRST.plusDays(1))).words())
        .isEqualTo("That date isn't a lunch. The next ones are Wed 4 Nov and Wed 18 Nov.");
    lunch.until(FIRST.plusDays(1));
    assertThat(lunch.does(first, "lunch.yes", FIRST))
        .isEqualTo(new Reply.Refused(AnswerTexts.OVER));
  }
}
