package dev.peercircles.absences;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.commands.Arguments;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.FakeLineStore;
import dev.peercircles.duties.Noticeboard;
import dev.peercircles.duties.Release;
import dev.peercircles.duties.Releases;
import dev.peercircles.duties.TodaysHost;
import dev.peercircles.messages.Field;
import dev.peercircles.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AwayCommandsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

  private final FakeAbsenceStore store = new FakeAbsenceStore();
  private final Absences absences = new Absences(store);
  private final List<Boolean> away = new ArrayList<>();
  private final Release release =
      now -> List.of(Decision.NOTHING.change(() -> away.add(absences.isAway(ANA, TODAY))));
  private final AwayCommands commands =
      new AwayCommands(
          store,
          absences,
          new Releases(
              Set.of(release),
              new Noticeboard(new FakeLineStore(), new FakeCircles(), Set.of()),
              outbox()),
          new FakeCircles().with(ANA),
          TodaysHost.UNKNOWN);

  @Test
  void keepsAPersonAwayUntilTheDayTheyNameAndSaysSo() {
    var reply = away(Map.of("until", TODAY.plusDays(6)));

    assertThat(absences.isAway(ANA, TODAY)).isTrue();
    assertThat(absences.lastDayAway(ANA, TODAY)).contains(LocalDate.of(2026, 10, 21));
    assertThat(words(reply))
        .isEqualTo(
            "You are away until Wednesday 21 October 2026, that day included. Nothing is asked"
                + " of you till then, and nobody is told why.");
  }

  @Test
  void letsGoAtOnceOfWhatTheyCantKeep() {
    away(Map.of("until", TODAY.plusDays(6)));

    assertThat(away).containsExactly(true);
  }

  @Test
  void letsAPersonLeaveLaterThanToday() {
    var reply = away(Map.of("from", TODAY.plusDays(2), "until", TODAY.plusDays(4)));

    assertThat(absences.isAway(ANA, TODAY)).isFalse();
    assertThat(absences.isAway(ANA, TODAY.plusDays(2))).isTrue();
    assertThat(words(reply))
        .isEqualTo(
            "You are away from Saturday 17 October 2026 to Monday 19 October 2026, both days"
                + " included. Nothing is asked of you in that time, and nobody is told why.");
  }

  @Test
  void letsAPersonLeaveForASingleDay() {
    var reply = away(Map.of("from", TODAY.plusDays(2), "until", TODAY.plusDays(2)));

    assertThat(words(reply))
        .isEqualTo(
            "You are away on Saturday 17 October 2026. Nothing is asked of you that day, and nobody"
                + " is told why.");
  }

  @Test
  void takesTodayAsTheLastDayAway() {
    away(Map.of("until", TODAY));

    assertThat(store.absencesOf(ANA.id())).containsExactly(new Absence(TODAY, TODAY));
  }

  @Test
  void countsFromTodayIfTheFirstDayHasPassed() {
    away(Map.of("from", TODAY.minusDays(3), "until", TODAY.plusDays(1)));

    assertThat(store.absencesOf(ANA.id())).containsExactly(new Absence(TODAY, TODAY.plusDays(1)));
  }

  @Test
  void refusesADayInThePastWithAnExample() {
    assertThat(words(away(Map.of("until", TODAY.minusDays(1)))))
        .isEqualTo(
            "That day has passed. Give your last day away."
                + " For example /circle away until 2026-10-29.");
    assertThat(store.absencesOf(ANA.id())).isEmpty();
  }

  @Test
  void takesAYearFromNowButNoDayMore() {
    assertThat(away(Map.of("until", TODAY.plusYears(1)))).isInstanceOf(Reply.Said.class);
    assertThat(words(away(Map.of("until", TODAY.plusYears(1).plusDays(1)))))
        .startsWith("That is more than a year from now.");
  }

  @Test
  void refusesDatesInTheWrongOrder() {
    assertThat(words(away(Map.of("from", TODAY.plusDays(5), "until", TODAY.plusDays(4)))))
        .startsWith("You would be back before you leave");
  }

  @Test
  void asksUntilWhenInAFormWithOneField() {
    var form = ((Reply.Opens) call(commands.form(), Map.of(), Map.of())).form();

    assertThat(form.submit().command()).isEqualTo("away-save");
    assertThat(form.fields())
        .singleElement()
        .isInstanceOfSatisfying(Field.Words.class, f -> assertThat(f.id()).isEqualTo("until"));
  }

  @Test
  void readsTheFormsDateAsItIsTyped() {
    call(commands.save(), Map.of(), Map.of("until", "friday"));

    assertThat(store.absencesOf(ANA.id())).containsExactly(new Absence(TODAY, TODAY.plusDays(1)));
  }

  @Test
  void keepsTheFormOpenIfItsDateCannotBeUsed() {
    assertThat(call(commands.save(), Map.of(), Map.of("until", "after the release")))
        .isEqualTo(new Reply.Invalid(Map.of("until", AbsenceTexts.NOT_A_DATE)));
    assertThat(call(commands.save(), Map.of(), Map.of("until", "2026-10-14")))
        .isEqualTo(new Reply.Invalid(Map.of("until", AbsenceTexts.PAST)));
    assertThat(store.absencesOf(ANA.id())).isEmpty();
  }

  @Test
  void endsAnAbsenceOnTheDayBefore() {
    store.away(ANA.id(), new Absence(TODAY.minusDays(3), TODAY.plusDays(3)));

    assertThat(call(commands.back(), Map.of(), Map.of()))
        .isEqualTo(Reply.said(AbsenceTexts.WELCOME));
    assertThat(absences.isAway(ANA, TODAY)).isFalse();
    assertThat(absences.isAway(ANA, TODAY.minusDays(1))).isTrue();
  }

  @Test
  void endsAnAbsenceThatTheConfigurationKnows() {
    var ana = away(ANA, new Absence(TODAY.minusDays(3), TODAY.plusDays(3)));

    assertThat(call(ana, commands.back(), Map.of(), Map.of()))
        .isEqualTo(Reply.said(AbsenceTexts.WELCOME));
    assertThat(absences.isAway(ana, TODAY.plusDays(1))).isFalse();
  }

  @Test
  void takesBackAnAbsenceThatHasNotBegun() {
    away(Map.of("from", TODAY.plusDays(2), "until", TODAY.plusDays(4)));

    assertThat(call(commands.back(), Map.of(), Map.of()))
        .isEqualTo(Reply.said(AbsenceTexts.CANCELLED));
    assertThat(absences.isAway(ANA, TODAY.plusDays(3))).isFalse();
  }

  @Test
  void doesNotMindThatSomebodyIsBackWhoWasNotAway() {
    assertThat(call(commands.back(), Map.of(), Map.of()))
        .isEqualTo(Reply.said(AbsenceTexts.NEVER_AWAY));
    assertThat(store.returnsOf(ANA.id())).isEmpty();
  }

  private Reply away(Map<String, Object> arguments) {
    return call(commands.away(), arguments, Map.of());
  }

  private static Reply call(
      Command command, Map<String, Object> arguments, Map<String, String> values) {
    return call(ANA, command, arguments, values);
  }

  private static Reply call(
      Member who, Command command, Map<String, Object> arguments, Map<String, String> values) {
    var now = Instant.parse("2026-10-15T08:00:00Z");
    return command
        .handler()
        .handle(new Call(who, Optional.empty(), BERLIN, new Arguments(arguments), values, now));
  }

  private static String words(Reply reply) {
    return switch (reply) {
      case Reply.Said(var message, var _) -> message.words();
      case Reply.Refused(var message) -> message.words();
      case Reply.Opens _, Reply.Invalid _, Reply.Hands _ ->
          throw new AssertionError("no message: " + reply);
    };
  }

  private static Member away(Member m, Absence absence) {
    return new Member(
        m.id(), m.name(), m.level(), m.reportsTo(), m.accounts(), m.zone(), List.of(absence));
  }

  private static FakeOutbox outbox() {
    return new FakeOutbox(
        new FakeUnitOfWork(TestClock.at("2026-10-15T08:00:00Z")), new FakePostIds());
  }
}
