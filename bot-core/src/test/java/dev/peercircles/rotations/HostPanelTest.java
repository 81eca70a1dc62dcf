package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ana hosts: what she can press about dates, and others can't. */
class HostPanelTest {
  private static final List<String> ABOUT_A_DATE =
      List.of("Move it", "Call it off", "Ask somebody", "A later date");

  private final Lunch lunch = new Lunch();

  @Test
  void offersTheHostWhatOthersAreNotOffered() {
    assertThat(labels(show(Lunch.ANA))).containsAll(ABOUT_A_DATE);
    assertThat(labels(show(Lunch.CHI))).doesNotContainAnyElementsOf(ABOUT_A_DATE);
    assertThat(show(Lunch.ANA).words()).contains("What hosts can do about Wed 4 Nov:");
    for (var command : List.of("lunch.host", "lunch.where-to", "lunch.off-sure", "lunch.whom")) {
      assertThat(lunch.does(Lunch.CHI, command, FIRST))
          .as(command)
          .isEqualTo(new Reply.Refused(AnswerTexts.HOST_ONLY));
    }
  }

  @Test
  void isAboutTheFirstDateThatTakesPlaceAndGoesOnToLaterOnes() {
    lunch.does(Lunch.ANA, "lunch.off", FIRST);

    assertThat(show(Lunch.ANA).words()).contains("about Wed 18 Nov:");
    assertThat(host("lunch.host", SECOND.plusWeeks(2)).words())
        .contains("about Wed 2 Dec:")
        .doesNotContain("Next lunch turns");
  }

  @Test
  void offersDatesToWhichItCanMove() {
    lunch.does(Lunch.CHI, "lunch.volunteer", SECOND);

    assertThat(labels(host("lunch.where-to", FIRST)))
        .startsWith("Wed 2 Dec", "Wed 16 Dec")
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void asksBeforeItCallsADateOff() {
    assertThat(labels(host("lunch.off-sure", FIRST))).containsExactly("Call it off");
    assertThat(lunch.rota().session(FIRST)).isEmpty();
  }

  @Test
  void offersWhoeverCanBeAskedAndNobodyElse() {
    lunch.isAway(Lunch.BO, FIRST, FIRST);
    lunch.until(FIRST.minusDays(14));
    var asked = lunch.holder(FIRST).name();

    assertThat(labels(host("lunch.whom", FIRST))).hasSize(3).isSorted().doesNotContain("Bo", asked);
  }

  @Test
  void offersNobodyOnceSomebodyHasIt() {
    lunch.does(Lunch.CHI, "lunch.volunteer", FIRST);

    assertThat(labels(show(Lunch.ANA))).contains("Move it").doesNotContain("Ask somebody");
    assertThat(host("lunch.whom", FIRST)).isEqualTo(HostTexts.NOBODY);
  }

  @Test
  void putsBackOnWhatWasCalledOff() {
    var off = host("lunch.off", FIRST);
    assertThat(labels(off)).containsExactly("Put Wed 4 Nov back on");
    assertThat(labels(show(Lunch.ANA))).contains("Put Wed 4 Nov back on");
    assertThat(lunch.weekly(FIRST)).hasSize(1);

    assertThat(host("lunch.on", FIRST).words()).contains("Wed 4 Nov takes place");

    assertThat(lunch.rota().session(FIRST)).isEmpty();
    assertThat(lunch.weekly(FIRST)).isEmpty();
    assertThat(labels(show(Lunch.ANA))).doesNotContain("Put Wed 4 Nov back on");
    lunch.until(FIRST.minusDays(14));
    assertThat(lunch.taken(FIRST)).hasSize(1);
  }

  @Test
  void asksTheNextAtOnceForADateThatIsBackOnAndLetsWhoeverHadItTakeItAgain() {
    lunch.until(FIRST.minusDays(10));
    var holder = lunch.holder(FIRST);
    lunch.does(holder, "lunch.yes", FIRST);
    host("lunch.off", FIRST);
    host("lunch.on", FIRST);

    assertThat(lunch.taken(FIRST)).hasSize(1).doesNotContain(holder.id().value());
    lunch.does(holder, "lunch.cover", FIRST);
    assertThat(lunch.said(FIRST)).containsExactly(holder.id().value());
    assertThat(host("lunch.on", FIRST)).isEqualTo(HostTexts.NOT_OFF);
  }

  @Test
  void asksTheHostHowItWentIfNobodySaid() {
    lunch.does(Lunch.CHI, "lunch.volunteer", FIRST);
    lunch.until(FIRST.plusDays(4));
    assertThat(show(Lunch.ANA).words()).contains("Nobody has said how Wed 4 Nov went.");
    assertThat(show(Lunch.DEV).words()).doesNotContain("Nobody has said");

    lunch.does(Lunch.ANA, "lunch.report", Map.of("date", FIRST, "how", "fell"));

    assertThat(lunch.rota().session(FIRST).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.FELL_THROUGH);
    assertThat(show(Lunch.ANA).words()).doesNotContain("Nobody has said");
  }

  @Test
  void movesWhatTheHostSaysWasMoved() {
    lunch.does(Lunch.CHI, "lunch.volunteer", FIRST);
    lunch.until(FIRST);

    lunch.does(Lunch.ANA, "lunch.report", Map.of("date", FIRST, "how", "moved"));

    assertThat(lunch.said(SECOND)).containsExactly("chi");
  }

  private Message show(Member who) {
    return Lunch.message(lunch.does(who, "lunch.show", Map.of()));
  }

  private Message host(String command, LocalDate date) {
    return Lunch.message(lunch.does(Lunch.ANA, command, date));
  }

  private static List<String> labels(Message message) {
    return message.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(b -> ((Block.Buttons) b).buttons().stream())
        .map(Button::label)
        .toList();
  }
}
