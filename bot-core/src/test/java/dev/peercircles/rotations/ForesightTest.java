package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the bot would remind people of gives way to what comes about their turns. */
class ForesightTest {
  private static final LocalDate ASKED = FIRST.minusDays(14);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 10, 25);

  private final Lunch lunch = new Lunch();
  private final Budget budget = new Budget(lunch.budget, Set.of(lunch.foresight));

  @Test
  void foreseesTheQuestionOnTheMorningOnWhichItComes() {
    lunch.until(ASKED.minusDays(1));
    var next =
        new Choosing(lunch.rota().on(ASKED)).choose(FIRST, false).orElseThrow().taken().presenter();

    for (var member : lunch.circles.membersOf(Lunch.CIRCLE)) {
      assertThat(reminds(member, ASKED)).isEqualTo(!member.id().equals(next));
    }
    lunch.until(ASKED);
    assertThat(lunch.holder(FIRST).id()).isEqualTo(next);
    assertThat(lunch.budget.spent(next, LocalDate.of(2026, 10, 19))).isEqualTo(1);
  }

  @Test
  void foreseesTheRepeatTheReminderAndWhatIsAskedAfterwards() {
    lunch.until(ASKED);
    var holder = lunch.holder(FIRST);
    var tuesday = LocalDate.of(2026, 10, 27);
    assertThat(foresees(holder, tuesday.minusDays(1), SUNDAY.plusWeeks(1))).isTrue();
    assertThat(foresees(holder, tuesday, SUNDAY.plusWeeks(1))).isFalse();

    lunch.does(holder, "lunch.yes", FIRST);
    assertThat(foresees(holder, tuesday.minusDays(1), SUNDAY.plusWeeks(1))).isFalse();
    assertThat(foresees(holder, FIRST.minusDays(2), FIRST.minusDays(1))).isTrue();
    lunch.until(FIRST.minusDays(2));
    assertThat(foresees(holder, FIRST.minusDays(1), FIRST.minusDays(1))).isFalse();
    assertThat(foresees(holder, FIRST.minusDays(1), FIRST.plusDays(2))).isTrue();
    lunch.until(FIRST);
    assertThat(foresees(holder, FIRST.plusDays(1), FIRST.plusDays(2))).isFalse();
  }

  @Test
  void leavesWhatHostsAreAskedBesideIt() {
    lunch.until(ASKED.minusDays(1));
    for (var member : lunch.circles.membersOf(Lunch.CIRCLE)) {
      assertThat(remind(new Unasked(member.id(), true, post(member)), ASKED)).isTrue();
    }
  }

  private boolean foresees(Member member, LocalDate from, LocalDate to) {
    return lunch.foresight.isComing(member.id(), from, to);
  }

  private boolean reminds(Member member, LocalDate day) {
    return remind(new Unasked(member.id(), false, post(member)), day);
  }

  private boolean remind(Unasked message, LocalDate day) {
    return lunch.work.run(() -> budget.remind(message, day));
  }

  private Post post(Member member) {
    return new Post(
        MessageKey.of(Lunch.CIRCLE.id(), "nudge-" + member.id(), ASKED),
        Lunch.CIRCLE.id(),
        new Destination.Direct(member.id()),
        Message.of("It closes today."),
        lunch.clock.instant(),
        lunch.clock.instant().plusSeconds(3600));
  }
}
