package dev.peercircles.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.Kept;
import dev.peercircles.app.chaos.History.Row;
import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.app.chaos.History.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The checker accepts a week in which all went well, and refuses each way to doctor it. */
class CheckerTest {
  private static final Instant FROM = Instant.parse("2026-10-04T12:00:00Z");
  private static final Instant TO = Instant.parse("2026-10-11T12:00:00Z");
  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
  private static final String FIRST_WORDS = "a plan, number 1.";
  private static final String LAST_WORDS = "a plan, number 2.";
  private static final String STEP_WORDS = "a plan, number 4.";

  private final List<Sight> sights = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  CheckerTest() {
    Group.ALL.forEach(this::usualWeek);
    var group = Group.ALL.getFirst();
    var author = group.members().get(1);
    said("2026-10-05T09:00:00Z", What.ANSWER, group, author, FIRST_WORDS, true);
    said("2026-10-05T10:00:00Z", What.ANSWER, group, author, LAST_WORDS, true);
    see(
        group.id(),
        Optional.of("weekly-" + group.id()),
        "2026-10-05T09:00:01Z",
        0,
        "@Quirin is stuck on: " + FIRST_WORDS,
        "@Quirin is stuck on: " + LAST_WORDS);
    said("2026-10-05T11:00:00Z", What.BEEN_THERE, group, group.members().get(2), "Quirin", true);
    see(
        group.id(),
        Optional.of("weekly-" + group.id()),
        "2026-10-05T11:00:01Z",
        0,
        "@Quirin: Yvaine has been there. Ask them.");
    change(
        group.name() + " meets today",
        s -> saying(s, List.of(s.first() + " 1. Quirin: " + LAST_WORDS), 2));
    kept.add(noted("2026-10-05T12:00:00Z", What.ANSWER, author, Optional.of(LAST_WORDS)));
    said("2026-10-08T12:00:00Z", What.MET, group, group.host(), "", true);
    change("Did Harbour meet?", s -> saying(s, List.of(s.first(), "It was held, 6 of you."), 1));
    said("2026-10-08T13:00:00Z", What.STEP, group, author, STEP_WORDS, true);
    kept.add(noted("2026-10-08T14:00:00Z", What.STEP, author, Optional.of(STEP_WORDS)));
  }

  private static Kept noted(String at, What what, Group.Person who, Optional<String> words) {
    var circle = Group.ALL.getFirst().id();
    return new Kept(Instant.parse(at), what, circle, who.id(), MONDAY, words);
  }

  private void usualWeek(Group group) {
    var weekly = "This week in " + group.name();
    sights.add(
        new Sight(
            "weekly-" + group.id(),
            group.id(),
            Optional.empty(),
            Instant.parse("2026-10-05T07:30:01Z"),
            List.of(weekly + " until", weekly + " closed"),
            0));
    rows.add(sent("weekly-" + group.id()));
    group.members().stream()
        .filter(p -> !List.of("quirin", "hedwig", "jorinde").contains(p.id()))
        .forEach(p ->
            see(
                p.id(),
                Optional.empty(),
                "2026-10-07T07:00:01Z",
                3,
                group.name() + "'s check-in closes today"));
    see(
        group.id(),
        Optional.empty(),
        "2026-10-08T07:00:01Z",
        2,
        group.name() + " meets today, 12:30");
    see(
        group.host().id(),
        Optional.empty(),
        "2026-10-08T11:25:01Z",
        3,
        "Did " + group.name() + " meet?");
    see(
        group.id(),
        Optional.of("agenda-" + group.id()),
        "2026-10-08T12:00:01Z",
        1,
        "What will you try by next Thursday?");
    var first = Lunch.between(group, FROM, TO).getFirst();
    see(
        group.members().getLast().id(),
        Optional.empty(),
        first.asked().plusSeconds(1).toString(),
        3,
        "On {" + first.starts() + "} it could be your lunch.");
  }

  private void see(
      String place, Optional<String> under, String at, int buttons, String... versions) {
    var id = "message-" + sights.size();
    sights.add(new Sight(id, place, under, Instant.parse(at), List.of(versions), buttons));
    rows.add(sent(id));
  }

  private static Row sent(String id) {
    return new Row(id, "channel", "SENT", FROM, Optional.of(id), Optional.empty());
  }

  private void said(
      String at, What what, Group group, Group.Person who, String words, boolean sure) {
    deeds.add(new Deed(Instant.parse(at), what, group.id(), who.id(), MONDAY, words, sure));
  }

  private List<String> verdict() {
    return Checker.judge(new History(FROM, TO, sights, deeds, kept, rows, skipped));
  }

  private int find(String words) {
    for (int i = 0; i < sights.size(); i++) {
      if (sights.get(i).first().contains(words)) {
        return i;
      }
    }
    throw new IllegalArgumentException(words);
  }

  private void change(String words, UnaryOperator<Sight> change) {
    int i = find(words);
    sights.set(i, change.apply(sights.get(i)));
  }

  private void remove(String words) {
    int i = find(words);
    var gone = sights.remove(i);
    rows.removeIf(r -> r.message().filter(gone.id()::equals).isPresent());
  }

  private void again(String words, Duration later) {
    var once = sights.get(find(words));
    var id = once.id() + "-again";
    sights.add(
        new Sight(
            id,
            once.place(),
            once.under(),
            once.at().plus(later),
            once.versions(),
            once.buttons()));
    rows.add(sent(id));
  }

  private static Sight at(Sight sight, Instant at) {
    return new Sight(
        sight.id(), sight.place(), sight.under(), at, sight.versions(), sight.buttons());
  }

  private static Sight saying(Sight sight, List<String> versions, int buttons) {
    return new Sight(sight.id(), sight.place(), sight.under(), sight.at(), versions, buttons);
  }

  @Test
  void shouldAcceptAWeekInWhichAllWentWell() {
    assertThat(verdict()).isEmpty();
  }

  @Test
  void shouldRefuseAPostThatCameTwice() {
    again("This week in Harbour", Duration.ofMinutes(1));

    assertThat(verdict())
        .anyMatch(w -> w.contains("2 times weekly post"))
        .anyMatch(w -> w.contains("twice"));
  }

  @Test
  void shouldRefuseAPostThatCameTwiceWithOtherWords() {
    again("Orchard meets today", Duration.ofMinutes(1));
    int last = sights.size() - 1;
    sights.set(last, saying(sights.get(last), List.of("Orchard meets today (delayed)"), 2));

    assertThat(verdict()).containsExactly("on-discord: 2 times agenda of 2026-10-08");
  }

  @Test
  void shouldRefuseAPostThatNeverCame() {
    remove("Orchard meets today");

    assertThat(verdict()).containsExactly("on-discord: 0 times agenda of 2026-10-08");
  }

  @Test
  void shouldRefuseAPostThatCameTooLateOrTooEarly() {
    change("This week in Harbour", s -> at(s, Instant.parse("2026-10-05T11:31:00Z")));
    change("Orchard meets today", s -> at(s, Instant.parse("2026-10-08T06:59:59Z")));

    assertThat(verdict())
        .containsExactlyInAnyOrder(
            "on-slack: weekly post of 2026-10-05 came at 2026-10-05T11:31:00Z",
            "on-discord: agenda of 2026-10-08 came at 2026-10-08T06:59:59Z");
  }

  @Test
  void shouldRefuseAPostThatNobodyExpected() {
    see("on-slack", Optional.empty(), "2026-10-05T08:00:00Z", 0, "Something else");

    assertThat(
            Checker.judge(
                new History(
                    FROM, TO.plus(Duration.ofHours(1)), sights, deeds, kept, rows, skipped)))
        .anyMatch(w -> w.contains("nobody expected"));
  }

  @Test
  void shouldRefuseAnAnswerThatStandsTwice() {
    again("is stuck on", Duration.ofMinutes(2));

    assertThat(verdict()).anyMatch(w -> w.contains("quirin's answer of 2026-10-05 stands 2 times"));
  }

  @Test
  void shouldRefuseAnAnswerThatStandsNowhere() {
    remove("is stuck on");

    assertThat(verdict()).anyMatch(w -> w.contains("quirin's answer of 2026-10-05 stands 0 times"));
  }

  @Test
  void shouldRefuseAnAnswerThatIsShownAsItWasBefore() {
    change("is stuck on", s -> saying(s, List.of(s.first()), 0));

    assertThat(verdict()).anyMatch(w -> w.contains("is shown as it was before"));
  }

  @Test
  void shouldLetALunchBeFreeAgainAsOftenAsSomebodyPassedItOn() {
    var day = "Lunch on {2026-11-25T11:30:00Z}";
    var free = day + " is free again. Without somebody there is none.";
    var versions = List.of(day + ": Ulf. Why.", free, day + ": Vreni. Why.", free);

    assertThat(Checker.changedBack(versions, Set.of("ulf", "vreni"))).isEmpty();
    assertThat(Checker.changedBack(versions, Set.of("ulf"))).contains(free);
  }

  @Test
  void shouldRefuseAnEditThatTakesBackALaterOne() {
    change("is stuck on", s -> saying(s, List.of(s.first(), s.last(), s.first(), s.last()), 0));

    assertThat(verdict()).anyMatch(w -> w.contains("changed back"));
  }

  @Test
  void shouldRefuseAnAnswerThatTheDatabaseLostOrKeptAsItWasBefore() {
    var author = Group.ALL.getFirst().members().get(1);
    for (var words : List.of(Optional.<String>empty(), Optional.of(FIRST_WORDS))) {
      kept.set(0, noted("2026-10-05T12:00:00Z", What.ANSWER, author, words));

      assertThat(verdict())
          .containsExactly("quirin's answer of 2026-10-05 was lost by 2026-10-05T12:00:00Z");
    }
  }

  @Test
  void shouldRefuseANextStepThatTheDatabaseLost() {
    var author = Group.ALL.getFirst().members().get(1);
    kept.set(1, noted("2026-10-08T14:00:00Z", What.STEP, author, Optional.empty()));

    assertThat(verdict())
        .containsExactly("quirin's next step of 2026-10-05 was lost by 2026-10-08T14:00:00Z");
  }

  @Test
  void shouldRefuseAnAgendaThatLacksASavedAnswerOrHasItAsItWasBefore() {
    change("Harbour meets today", s -> saying(s, List.of(s.first().replace(LAST_WORDS, "")), 2));
    assertThat(verdict())
        .containsExactly("Harbour's agenda of 2026-10-08 has 0 answers, and 1 were saved");

    change("Harbour meets today", s -> saying(s, List.of(s.first() + FIRST_WORDS), 2));
    assertThat(verdict())
        .contains("Harbour's agenda of 2026-10-08 has what was said before: " + FIRST_WORDS);
  }

  @Test
  void shouldRefuseAMeetingThatIsNotNotedOrThatNobodySpokeOf() {
    change("Did Harbour meet?", s -> saying(s, List.of(s.first()), 3));
    change("Did Orchard meet?", s -> saying(s, List.of(s.first(), "It was held."), 1));

    assertThat(verdict())
        .containsExactlyInAnyOrder(
            "Zorana's question of 2026-10-08 was answered in vain",
            "Xaver's question of 2026-10-08 says what nobody answered");
  }

  @Test
  void shouldAcceptEitherWayWhereTheBotDiedMeanwhile() {
    var group = Group.ALL.getFirst();
    said("2026-10-05T10:30:00Z", What.ANSWER, group, group.members().get(1), "number 3.", false);
    assertThat(verdict()).isEmpty();

    change("is stuck on", s -> saying(s, List.of(s.first(), "@Quirin is stuck on: number 3."), 0));
    assertThat(verdict()).isEmpty();
  }

  @Test
  void shouldRefuseAReminderThatIsMissingOrCameThoughTheyHadAnswered() {
    var group = Group.ALL.getFirst();
    said("2026-10-06T10:00:00Z", What.SKIP, group, group.members().get(3), "", true);
    int i = 0;
    while (!(sights.get(i).place().equals("yvaine"))) {
      i++;
    }
    rows.remove(sent(sights.remove(i).id()));

    assertThat(verdict())
        .containsExactlyInAnyOrder(
            "yvaine: 0 reminders in the week of 2026-10-05, though they had said nothing",
            "oskar: 1 reminders in the week of 2026-10-05, though they had answered");
  }

  @Test
  void shouldRefuseAMessageThatReachesSomebodyAwayOrThatNobodyExpects() {
    var group = Group.ALL.getFirst();
    deeds.add(
        new Deed(
            Instant.parse("2026-10-06T10:00:00Z"),
            What.AWAY,
            group.id(),
            "oskar",
            MONDAY,
            "",
            "2026-10-07",
            true));
    see("oskar", Optional.empty(), "2026-10-08T07:00:00Z", 0, "Something else");

    assertThat(verdict())
        .containsExactlyInAnyOrder(
            "oskar: nobody expected: Something else",
            "oskar is away and read: Harbour's check-in closes today");
  }

  @Test
  void shouldRefuseAWeekThatWasNeverClosed() {
    change("This week in Harbour", s -> saying(s, List.of(s.first()), 2));

    assertThat(verdict()).anyMatch(w -> w.contains("never closed"));
  }

  @Test
  void shouldRefuseARecordThatNobodySeesAndAMessageThatIsNotRecorded() {
    rows.add(sent("message-of-nobody"));
    rows.removeIf(r -> r.key().equals("weekly-on-discord"));

    assertThat(verdict())
        .containsExactlyInAnyOrder(
            "message-of-nobody is recorded as sent, and nobody sees it",
            "message weekly-on-discord is seen, and not recorded as sent");
  }

  @Test
  void shouldRefuseWhatIsStillOpenAndWhatWasSkippedWithoutNeed() {
    rows.add(new Row("one", "channel", "UNKNOWN", FROM, Optional.empty(), Optional.empty()));
    rows.add(new Row("other", "channel", "SKIPPED", FROM, Optional.empty(), Optional.of("late")));
    skipped.add("on-slack/checkin/open/2026-10-05: missed");

    assertThat(verdict())
        .containsExactlyInAnyOrder(
            "one is still UNKNOWN",
            "other was skipped: late",
            "left out: on-slack/checkin/open/2026-10-05: missed");
  }

  @Test
  void shouldRefuseABeenThereThatStandsTwice() {
    again("has been there", Duration.ofMinutes(2));

    assertThat(verdict()).anyMatch(w -> w.contains("BEEN_THERE") && w.contains("stands 2 times"));
  }
}
