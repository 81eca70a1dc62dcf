package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwapTest {
  private final Lunch lunch = new Lunch();
  private Member holder = Lunch.ANA;
  private List<Member> others = List.of();

  @BeforeEach
  void askSomebody() {
    lunch.until(FIRST.minusDays(14));
    holder = lunch.holder(FIRST);
    others =
        lunch.circles.membersOf(Lunch.CIRCLE).stream()
            .filter(m -> !m.id().equals(holder.id()))
            .toList();
  }

  @Test
  void offersAMenuOfThoseWhoCould() {
    lunch.isAway(others.get(0), FIRST, FIRST);

    var menu = Lunch.message(lunch.does(holder, "lunch.swap", FIRST)).blocks().toString();

    assertThat(menu).contains(others.get(1).name()).doesNotContain(others.get(0).name());
    assertThat(menu).contains("lunch.swap");
  }

  @Test
  void changesNothingBeforeTheOtherSaysYes() {
    ask(holder, FIRST, others.getFirst());

    assertThat(lunch.taken(FIRST)).containsExactly(holder.id().value());
    assertThat(lunch.toAlone(others.getFirst()).getFirst().message().words())
        .contains(holder.name() + " asks whether you would swap");
  }

  @Test
  void letsTheOtherTakeItAndPinsMeToTheirs() {
    var other = others.getFirst();
    ask(holder, FIRST, other);
    agree(other, FIRST, holder);

    assertThat(lunch.said(FIRST)).containsExactly(other.id().value());
    assertThat(lunch.store.exchanges(lunch.plan.id()))
        .containsExactly(new Exchange(other.id(), holder.id()));
    assertThat(lunch.rota().rotation().claim(holder.id())).isLessThan(Claim.NONE);
    assertThat(lunch.weekly(FIRST.minusDays(2)).getFirst())
        .contains(other.name() + " takes it in a swap.");

    // When it would be the other's turn, it is mine.
    for (var date = SECOND; lunch.rota().exchanges().size() == 1; date = date.plusWeeks(2)) {
      lunch.until(date.minusDays(14));
      assertThat(date).isBefore(LocalDate.of(2027, 1, 3));
      if (!lunch.rota().exchanges().isEmpty()) {
        lunch.does(lunch.holder(date), "lunch.yes", date);
      } else {
        assertThat(lunch.taken(date)).containsExactly(holder.id().value());
        assertThat(lunch.rota().taken(date).getFirst().account()).isEqualTo(other.id());
      }
    }
  }

  @Test
  void exchangesTheTurnsOfTwoWhoBothHaveOne() {
    var other = others.getFirst();
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.does(other, "lunch.volunteer", SECOND);

    ask(holder, FIRST, other);
    agree(other, FIRST, holder);

    assertThat(lunch.said(FIRST)).containsExactly(other.id().value());
    assertThat(lunch.said(SECOND)).containsExactly(holder.id().value());
    assertThat(lunch.rota().exchanges()).isEmpty();
    assertThat(lunch.weekly(FIRST.minusDays(2)).getFirst())
        .endsWith(other.name() + " takes it in a swap.");
    assertThat(lunch.weekly(SECOND.minusDays(2)).getFirst())
        .endsWith(holder.name() + " takes it in a swap.");
    assertThat(lunch.toAlone(holder).getLast().message().words())
        .isEqualTo(
            "Swapped: "
                + other.name()
                + " takes the lunch on Wed 4 Nov, you the one on Wed 18 Nov.");
  }

  @Test
  void tellsWhoAskedForASwapWhichDateTheyLetGoForIt() {
    var other = others.getFirst();
    lunch.does(holder, "lunch.volunteer", SECOND.plusWeeks(2));
    lunch.does(other, "lunch.volunteer", SECOND);

    ask(holder, FIRST, other);
    agree(other, FIRST, holder);

    assertThat(lunch.taken(SECOND.plusWeeks(2))).isEmpty();
    assertThat(lunch.toAlone(holder).getLast().message().words())
        .endsWith(
            "you the one on Wed 18 Nov. The one on Wed 2 Dec goes to somebody else, so that you"
                + " don't have two running.");
  }

  @Test
  void refusesOneselfOutsidersAndThoseAwayOrPresenting() {
    lunch.isAway(others.getFirst(), FIRST, FIRST);

    assertThat(ask(holder, FIRST, holder)).isEqualTo(SwapTexts.WITH_YOURSELF);
    assertThat(ask(holder, FIRST, Lunch.GIL)).isEqualTo(AnswerTexts.NO_OUTSIDERS);
    assertThat(ask(holder, FIRST, others.getFirst())).isEqualTo(AnswerTexts.NOT_THEM);
    assertThat(ask(others.getFirst(), FIRST, holder)).isEqualTo(AnswerTexts.NOT_YOURS);
    ask(holder, FIRST, others.get(1));
    assertThat(ask(holder, FIRST, others.get(1))).isEqualTo(SwapTexts.ASKED_ALREADY);
    assertThat(lunch.taken(FIRST)).containsExactly(holder.id().value());
  }

  @Test
  void refusesAnAgreementThatNobodyAskedFor() {
    assertThat(agree(others.getFirst(), FIRST, holder)).isEqualTo(SwapTexts.SWAP_IS_OVER);
  }

  @Test
  void leavesOneConsistentPlanIfTwoAgree() {
    ask(holder, FIRST, others.get(0));
    ask(holder, FIRST, others.get(1));

    agree(others.get(0), FIRST, holder);
    assertThat(agree(others.get(1), FIRST, holder)).isEqualTo(SwapTexts.SWAP_IS_OVER);

    assertThat(lunch.said(FIRST)).containsExactly(others.get(0).id().value());
    assertThat(lunch.rota().exchanges()).hasSize(1);
  }

  @Test
  void doesNotWriteToSomebodyWhoseWeekIsFull() {
    var other = others.getFirst();
    ask(holder, FIRST, other);
    lunch.does(holder, "lunch.skip", FIRST);
    var next = lunch.holder(FIRST);
    if (next.id().equals(other.id())) {
      lunch.does(next, "lunch.skip", FIRST);
      next = lunch.holder(FIRST);
    }

    assertThat(ask(next, FIRST, other)).isEqualTo(SwapTexts.WEEK_IS_FULL);
  }

  @Test
  void coversADateThatNobodyHas() {
    lunch.does(holder, "lunch.yes", FIRST);
    assertThat(Lunch.message(lunch.does(others.getFirst(), "lunch.cover", FIRST)))
        .isEqualTo(AnswerTexts.TAKEN);

    lunch.does(holder, "lunch.skip", FIRST);
    lunch.does(others.getLast(), "lunch.cover", FIRST);

    assertThat(lunch.said(FIRST)).containsExactly(others.getLast().id().value());
    assertThat(lunch.taken(FIRST)).hasSize(1);
  }

  @Test
  void takesAGuestsDateOutOfTheCount() {
    var reply = lunch.does(holder, "lunch.guest", Map.of("date", FIRST, "who", "Nadia, on rust"));
    assertThat(Lunch.message(reply)).isEqualTo(AnswerTexts.NOTED);
    var history = "lunch.history";
    assertThat(Lunch.message(lunch.does(holder, history, Map.of())).words())
        .isEqualTo("Nothing was held yet.");
    lunch.until(FIRST.plusDays(4));

    assertThat(Lunch.message(lunch.does(holder, history, Map.of())).words())
        .isEqualTo("Wed 4 Nov: a guest, Nadia, on rust");

    assertThat(lunch.rota().session(FIRST).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.GUEST);
    assertThat(lunch.rota().rotation().claim(holder.id()))
        .isEqualTo(
            lunch.taken(SECOND).contains(holder.id().value()) ? Claim.share(-1, 1) : Claim.NONE);
    assertThat(lunch.outbox.posts())
        .extracting(p -> p.key().value())
        .noneMatch(k -> k.contains(FIRST + "/" + holder.id() + "/2"));
  }

  @Test
  void letsOnlyHostsBringAGuestWhereSomethingElseWasSaid() {
    lunch.does(Lunch.ANA, "lunch.off", FIRST);
    Map<String, Object> guest = Map.of("date", FIRST, "who", "Nadia, on rust");

    assertThat(lunch.does(Lunch.CHI, "lunch.guest", guest))
        .isEqualTo(new Reply.Refused(AnswerTexts.ELSEWHERE));
    assertThat(lunch.rota().session(FIRST).orElseThrow().outcome()).isEqualTo(Session.Outcome.OFF);

    assertThat(Lunch.message(lunch.does(Lunch.ANA, "lunch.guest", guest)))
        .isEqualTo(AnswerTexts.NOTED);
  }

  @Test
  void asksNobodyWhoRestsWhoeverNamesThem() {
    var other = others.getLast();
    lunch.does(other, "lunch.rest", Map.of("date", FIRST, "how", "never"));

    assertThat(ask(holder, FIRST, other)).isEqualTo(AnswerTexts.NOT_THEM);
    assertThat(Lunch.message(lunch.does(holder, "lunch.swap", FIRST)).blocks().toString())
        .doesNotContain(other.name());
    assertThat(assign(other, FIRST)).isEqualTo(AnswerTexts.NOT_THEM);
    assertThat(lunch.toAlone(other)).isEmpty();
  }

  @Test
  void asksNobodyBeforeTheirFourthWeekWhoeverNamesThem() {
    lunch.circles.with(
        dev.peercircles.circles.Samples.circle(
            "em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi", "dev", "eli", "gil"));

    assertThat(assign(Lunch.GIL, FIRST)).isEqualTo(AnswerTexts.THEY_ARE_NEW);
    assertThat(lunch.toAlone(Lunch.GIL)).isEmpty();
  }

  @Test
  void letsOnlyHostsTakeADateOff() {
    assertThat(Lunch.message(lunch.does(Lunch.CHI, "lunch.off", FIRST)))
        .isEqualTo(AnswerTexts.HOST_ONLY);

    lunch.does(Lunch.ANA, "lunch.off", FIRST);

    assertThat(lunch.taken(FIRST)).isEmpty();
    assertThat(lunch.weekly(FIRST.minusDays(2)))
        .containsExactly("No lunch on Wed 4 Nov. The next one is on Wed 18 Nov.");
  }

  @Test
  void saysThatThereIsNothingToPauseBeforeTheNextDate() {
    var reply = lunch.does(Lunch.ANA, "lunch.pause", Map.of("until", FIRST.minusDays(14)));

    assertThat(reply).isInstanceOf(Reply.Refused.class);
    assertThat(Lunch.message(reply).words())
        .isEqualTo(
            "No lunch is planned until Wed 21 Oct, so there is nothing to pause. The next one is on"
                + " Wed 4 Nov: /circle lunch pause until 2026-11-04 takes it off.");
    assertThat(lunch.taken(FIRST)).containsExactly(holder.id().value());
  }

  @Test
  void asksWhomTheHostNamesAndWritesNoNameBeforeTheirYes() {
    var other = others.getLast();
    lunch.does(Lunch.ANA, "lunch.assign", Map.of("date", FIRST, "who", other.id()));

    assertThat(lunch.taken(FIRST)).containsExactly(other.id().value());
    assertThat(lunch.weekly(FIRST.minusDays(2))).isEmpty();
    lunch.does(other, "lunch.yes", FIRST);
    assertThat(lunch.said(FIRST)).containsExactly(other.id().value());
  }

  @Test
  void correctsWhatWasAssumed() {
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.does(holder, "lunch.topic", Map.of("date", FIRST, "about", "on-call without heroes"));
    lunch.until(FIRST.plusDays(3));
    var held = lunch.rota().rotation();
    assertThat(lunch.rota().history()).anyMatch(e -> e instanceof Entry.Held);

    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "fell"));

    assertThat(lunch.rota().history()).noneMatch(e -> e instanceof Entry.Held);
    assertThat(lunch.rota().rotation().claim(holder.id())).isGreaterThan(held.claim(holder.id()));
    lunch.does(Lunch.ANA, "lunch.held", Map.of("date", FIRST));
    assertThat(lunch.rota().rotation().claim(holder.id())).isEqualTo(held.claim(holder.id()));

    lunch.until(FIRST.plusDays(22));
    assertThat(lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "fell")))
        .isEqualTo(new Reply.Refused(AnswerTexts.OVER));
  }

  @Test
  void findsOnlyWhoMayBeAsked() {
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.does(holder, "lunch.topic", Map.of("date", FIRST, "about", "On-call without heroes"));
    lunch.until(FIRST.plusDays(1));
    Map<String, Object> topic = Map.of("topic", "on-call");
    assertThat(Lunch.message(lunch.does(Lunch.CHI, "who", topic)).words()).startsWith("Nobody in");

    var noted =
        Lunch.message(lunch.does(holder, "lunch.findable", Map.of("date", FIRST, "how", "yes")));
    assertThat(noted.blocks().toString()).contains("Rather not", "lunch.findable");

    assertThat(Lunch.message(lunch.does(Lunch.CHI, "who", topic)).words())
        .isEqualTo("Wed 4 Nov: " + holder.name() + " on “On-call without heroes”");
    lunch.does(holder, "lunch.findable", Map.of("date", FIRST, "how", "no"));
    assertThat(Lunch.message(lunch.does(Lunch.CHI, "who", topic)).words()).startsWith("Nobody in");
  }

  @Test
  void sharesWhatBecameClearerOnlyIfTheyWriteIt() {
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.until(FIRST.plusDays(1));

    assertThat(lunch.does(holder, "lunch.clear-form", FIRST)).isInstanceOf(Reply.Opens.class);
    assertThat(lunch.weekly(FIRST.plusDays(5))).isEmpty();
    lunch.does(
        holder, "lunch.clear-save", Map.of("date", FIRST), Map.of("clearer", "I page myself."));

    assertThat(lunch.weekly(FIRST.plusDays(5)))
        .containsExactly("What " + holder.name() + "'s lunch made clearer to them: I page myself.");
  }

  @Test
  void keepsWhatWasHeldWhateverTheConfigurationBecomes() {
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.until(FIRST.plusDays(4));
    var before = lunch.rota().history().stream().filter(Entry.Held.class::isInstance).toList();

    lunch.circles.with(
        dev.peercircles.circles.Samples.circle(
            "em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "gil"));

    assertThat(lunch.rota().history().stream().filter(Entry.Held.class::isInstance).toList())
        .isEqualTo(before);
  }

  private Message assign(Member who, LocalDate date) {
    return Lunch.message(
        lunch.does(Lunch.ANA, "lunch.assign", Map.of("date", date, "who", who.id())));
  }

  private Message ask(Member who, LocalDate date, Member other) {
    return Lunch.message(lunch.does(who, "lunch.swap", Map.of("date", date, "with", other.id())));
  }

  private Message agree(Member who, LocalDate date, Member other) {
    return Lunch.message(
        lunch.does(who, "lunch.swap-yes", Map.of("date", date, "with", other.id())));
  }
}
