package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.CIRCLE;
import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.commands.Reply;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Hosting that rotates by the same rule. */
class FacilitatorTest {
  private final Lunch host = Lunch.ofFacilitators();

  @Test
  void asksOnePersonWhoHostsFromThenOnUntilTheNext() {
    host.until(FIRST.minusDays(14));
    var holder = host.holder(FIRST);
    assertThat(host.toAlone(holder).getFirst().message().words())
        .contains("From Wed 4 Nov", "it could be you who hosts EM Berlin")
        .doesNotContain("slides", "article");
    host.does(holder, "lunch.yes", FIRST);

    assertThat(host.facilitators.of(CIRCLE.id(), FIRST.minusDays(1))).isEmpty();
    assertThat(host.facilitators.of(CIRCLE.id(), FIRST)).contains(holder.id());
    assertThat(host.facilitators.of(CIRCLE.id(), FIRST.plusDays(13))).contains(holder.id());
    assertThat(host.facilitators.of(CIRCLE.id(), SECOND)).isEmpty();
    assertThat(host.weekly(FIRST.minusDays(2)))
        .containsExactly(
            holder.name()
                + " hosts from Wed 4 Nov on. "
                + holder.name()
                + " hasn't had a turn yet.");
  }

  @Test
  void givesTheNextOneAGuideSomeDaysAheadAndNothingElseAfterwards() {
    host.until(FIRST.minusDays(14));
    var holder = host.holder(FIRST);
    host.does(holder, "lunch.yes", FIRST);
    host.until(FIRST.minusDays(5));

    assertThat(host.toAlone(holder)).hasSize(2);
    assertThat(host.toAlone(holder).getLast().message().words())
        .contains("You host EM Berlin: your guide", "Ten minutes of questions only");
    host.until(FIRST.plusDays(4));
    assertThat(host.toAlone(holder)).hasSize(2);
    assertThat(host.rota().session(FIRST).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.ASSUMED);
  }

  @Test
  void givesTheGuideWithTheAnswerToALateYes() {
    host.until(FIRST.minusDays(4));
    var holder = host.holder(FIRST);

    var reply = Lunch.message(host.does(holder, "lunch.yes", FIRST)).words();

    assertThat(reply).contains("you host from", "Five minutes: a round.");
    assertThat(Lunch.message(host.does(holder, "lunch.yes", FIRST))).isEqualTo(TurnTexts.ALREADY);
  }

  @Test
  void leavesTheHostWhereNobodySaysYes() {
    host.until(FIRST.minusDays(2));

    assertThat(host.facilitators.of(CIRCLE.id(), FIRST)).isEmpty();
    assertThat(host.weekly(FIRST.minusDays(2)))
        .containsExactly("From Wed 4 Nov on the circle's own host hosts: nobody else could.");
  }

  @Test
  void letsWhoeverFacilitatesUseTheHostsVerbs() {
    host.until(FIRST.minusDays(14));
    var holder = facilitator();
    host.at("2026-11-05T09:00:00Z");

    assertThat(host.does(holder, "lunch.off", SECOND)).isInstanceOf(Reply.Said.class);
    assertThat(host.does(Lunch.GIL, "lunch.off", SECOND))
        .isEqualTo(new Reply.Refused(AnswerTexts.HOST_ONLY));
  }

  @Test
  void saysOfAHostsTurnThatIsOffOrMovesWhoHostsThen() {
    host.does(Lunch.ANA, "lunch.off", FIRST);
    host.does(Lunch.ANA, "lunch.moved", SECOND);

    assertThat(host.weekly(FIRST.minusDays(2)))
        .containsExactly("From Wed 4 Nov on the circle's own host hosts: that turn is off.");
    assertThat(host.weekly(SECOND.minusDays(2)))
        .containsExactly("Whoever was to host from Wed 18 Nov on hosts from Wed 2 Dec on.");
  }

  @Test
  void passesHostingOnWhenTheFacilitatorLeaves() {
    host.until(FIRST.minusDays(14));
    var holder = facilitator();
    host.goesAway(holder, FIRST, FIRST);

    assertThat(host.facilitators.of(CIRCLE.id(), FIRST)).isEmpty();
    assertThat(host.taken(FIRST)).hasSize(1).doesNotContain(holder.id().value());
    assertThat(host.weekly(FIRST.minusDays(3)).getFirst())
        .startsWith("Nobody hosts from Wed 4 Nov on any more")
        .endsWith("/circle lunch cover date 2026-11-04 plan host takes it.");
  }

  @Test
  void offersSkippingAndSwappingLikeAnyTurn() {
    host.until(FIRST.minusDays(14));
    LocalDate date = FIRST;
    var holder = host.holder(date);

    assertThat(Lunch.message(host.does(holder, "lunch.skip", date)).words())
        .startsWith("Fine, no reason needed.");
    assertThat(host.holder(date)).isNotEqualTo(holder);
  }

  /** Somebody neither host nor deputy who said yes. */
  private Member facilitator() {
    while (CIRCLE.host().filter(host.holder(FIRST).id()::equals).isPresent()
        || CIRCLE.deputy().filter(host.holder(FIRST).id()::equals).isPresent()) {
      host.does(host.holder(FIRST), "lunch.skip", FIRST);
    }
    host.does(host.holder(FIRST), "lunch.yes", FIRST);
    return host.person(host.said(FIRST).getFirst());
  }
}
