package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.CIRCLE;
import static dev.peercircles.rotations.Lunch.FIRST;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Samples;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What must hold whatever people do: twelve weeks of a lunch, drawn from a seed. */
@Execution(ExecutionMode.CONCURRENT)
class LivingLawsTest {
  private static final int SEEDS = 25;
  private static final LocalDate END = LocalDate.of(2027, 1, 3);

  @Test
  @DisplayName("nobody on leave, resting, gone or without a yes is ever announced")
  void announcesOnlyWhoSaidYesAndIsThere() {
    live(years -> {
      for (var session : years.ahead()) {
        for (var turn : years.lunch.rota().said(session)) {
          assertThat(years.lunch.rota().canCome(turn.presenter(), session))
              .as(years.story + ": " + turn)
              .isTrue();
        }
        var named = years.named(session);
        assertThat(years.lunch.said(session)).as(years.story).containsAll(named);
      }
    });
  }

  @Test
  @DisplayName("a presenter gets at most three messages about a turn")
  void writesThreeTimesAtMost() {
    live(years ->
        assertThat(years.messages().values())
            .as(years.story)
            .allMatch(n -> n <= Turn.MOST_MESSAGES));
  }

  @Test
  @DisplayName("nobody is asked on a day off")
  void asksNobodyOnADayOff() {
    live(years ->
        assertThat(years.messageDays())
            .as(years.story)
            .noneMatch(years.lunch.off::contains)
            .noneMatch(d -> d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0));
  }

  @Test
  @DisplayName("two simultaneous swaps leave one consistent plan")
  void leavesOneConsistentPlan() {
    live(years -> {
      for (var session : years.ahead()) {
        var taken = years.lunch.rota().taken(session);
        assertThat(taken).as(years.story).hasSizeLessThanOrEqualTo(1);
      }
      var rota = years.lunch.rota();
      var pending = rota.turns().stream().filter(t -> t.counts() && isPending(rota, t)).count();
      var claims = rota.places().stream().map(p -> rota.rotation().claim(p.member()));
      // Every turn is on exactly one account.
      assertThat(claims.mapToLong(Claim::units).sum())
          .as(years.story)
          .isEqualTo(-pending * Claim.TURN.units());
    });
  }

  @Test
  @DisplayName("nobody presents unpaid: turns and swaps still open come to one each")
  void leavesNobodyUnpaid() {
    live(years -> {
      var rota = years.lunch.rota();
      var balance = new HashMap<MemberId, Integer>();
      rota.turns().stream()
          .filter(Turn::counts)
          .filter(t -> rota.session(t.session()).filter(s -> !s.counts()).isEmpty())
          .forEach(t -> note(balance, t.presenter(), t.account()));
      rota.exchanges().forEach(e -> note(balance, e.presenter(), e.account()));
      assertThat(balance.values()).as(years.story + ": " + balance).allMatch(n -> n == 0);
    });
  }

  private static void note(Map<MemberId, Integer> balance, MemberId presenter, MemberId account) {
    balance.merge(presenter, 1, Integer::sum);
    balance.merge(account, -1, Integer::sum);
  }

  private static boolean isPending(Rota rota, Turn turn) {
    return rota.session(turn.session()).isEmpty();
  }

  @Test
  @DisplayName("editing the configuration never rewrites what was held")
  void neverRewritesWhatWasHeld() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var years = new LivingYears(seed);
      years.live(_ -> {});
      var held = held(years.lunch.rota());
      var stayed = List.of("ana", "bo", "chi");
      years.lunch.circles.with(
          Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi", "gil"));
      var edited = years.lunch.rotas.of(edited(years.lunch.plan), years.lunch.rota().today());

      assertThat(held(edited)).as(years.story).isEqualTo(held);
      for (var member : stayed) {
        assertThat(edited.rotation().lastTurn(new MemberId(member)))
            .as(years.story)
            .isEqualTo(years.lunch.rota().rotation().lastTurn(new MemberId(member)));
      }
    }
  }

  @Test
  @DisplayName("the same history gives the same next turn anywhere")
  void givesTheSameNextTurnAnywhere() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var years = new LivingYears(seed);
      years.live(_ -> {});
      var rota = years.lunch.rota();
      var next = new Choosing(rota).choose(END.plusDays(3), false);
      var shuffled = years.shuffled();

      assertThat(new Choosing(shuffled).choose(END.plusDays(3), false))
          .as(years.story)
          .isEqualTo(next);
      assertThat(shuffled.history()).as(years.story).isEqualTo(rota.history());
    }
  }

  @Test
  @DisplayName("who is taken out of the configuration and listed again shifts nobody else")
  void shiftsNobodyByComingBack() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var years = new LivingYears(seed);
      years.live(_ -> {});
      var lunch = years.lunch;
      var others = List.of("ana", "bo", "chi", "dev");
      lunch.circles.with(circle("ana", "bo", "chi", "dev"));
      lunch.look();
      var gone = lunch.rota();
      lunch.until(END.plusDays(7));
      lunch.circles.with(circle("ana", "bo", "chi", "dev", "eli"));
      lunch.look();
      var back = lunch.rota();

      assertThat(back.history()).as(years.story).containsAll(gone.history());
      for (var id : others) {
        var member = new MemberId(id);
        assertThat(back.rotation().claim(member))
            .as(years.story + ": " + id)
            .isEqualTo(gone.rotation().claim(member));
      }
      assertThat(order(back, others)).as(years.story).isEqualTo(order(gone, others));
    }
  }

  private static List<MemberId> order(Rota rota, List<String> ids) {
    return rota.rotation().order(END, ids.stream().map(MemberId::new).collect(toSet()));
  }

  private static Circle circle(String... ids) {
    return Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", ids);
  }

  /** Other people, another day, another lead, and two at a time. */
  private static RotationPlan edited(RotationPlan plan) {
    var tuesdays = new Recurrence.Weekly(DayOfWeek.TUESDAY);
    var when = new Cadence(tuesdays, plan.when().at(), plan.when().zone());
    return new RotationPlan(plan.id(), plan.circles(), when, 21, 2);
  }

  private static List<Entry> held(Rota rota) {
    return rota.history().stream().filter(Entry.Held.class::isInstance).toList();
  }

  private static void live(Consumer<LivingYears> law) {
    for (int seed = 0; seed < SEEDS; seed++) {
      new LivingYears(seed).live(law);
    }
  }

  /** People who press whatever they can press. */
  private static final class LivingYears {
    private final Lunch lunch = new Lunch();
    private final Random random;
    private final String story;
    private final List<Member> people = new ArrayList<>(lunch.circles.membersOf(CIRCLE));

    LivingYears(int seed) {
      random = new Random(seed);
      story = "seed " + seed;
      var holidays = new Random(1000L + seed);
      for (int i = 0; i < 3; i++) {
        var from = LocalDate.of(2026, 10, 19).plusDays(holidays.nextInt(70));
        lunch.off.addAll(from.datesUntil(from.plusDays(1 + holidays.nextInt(6))).toList());
      }
    }

    void live(Consumer<LivingYears> law) {
      for (var day = LocalDate.of(2026, 10, 12); day.isBefore(END); day = day.plusDays(1)) {
        lunch.until(day);
        for (int i = 0; i < 3; i++) {
          act(day);
        }
        lunch.look();
        law.accept(this);
      }
    }

    private void act(LocalDate day) {
      var who = people.get(random.nextInt(people.size()));
      var other = people.get(random.nextInt(people.size()));
      var session = FIRST.plusWeeks(2L * random.nextInt(5));
      switch (random.nextInt(16)) {
        case 0, 1, 2, 3 -> mine(who).forEach(d -> lunch.does(who, "lunch.yes", d));
        case 4 -> mine(who).forEach(d -> lunch.does(who, "lunch.skip", d));
        case 5 -> lunch.does(who, "lunch.cover", session);
        case 6 -> lunch.isAway(who, day.plusDays(random.nextInt(20)), day.plusDays(25));
        case 7 -> lunch.does(who, "lunch.volunteer", Map.of());
        case 8 -> lunch.does(who, "lunch.rest", Map.of("how", "later"));
        case 9 -> swapWithTwo(who);
        case 10 -> lunch.does(Lunch.ANA, "lunch.assign", named(session, "who", other));
        case 11 -> lunch.does(who, "lunch.swap-yes", named(session, "with", other));
        case 12 -> {
          var how = List.of("happened", "fell", "moved").get(random.nextInt(3));
          lunch.does(Lunch.ANA, "lunch.report", Map.of("date", session, "how", how));
        }
        case 13 -> swapWith(who, people.getFirst());
        default -> {}
      }
    }

    /** Always the same one takes it. */
    private void swapWith(Member who, Member taker) {
      for (var date : mine(who)) {
        lunch.does(who, "lunch.swap", named(date, "with", taker));
        lunch.does(taker, "lunch.swap-yes", named(date, "with", who));
      }
    }

    /** Both are asked, and both say yes in the same instant. */
    private void swapWithTwo(Member who) {
      for (var date : mine(who)) {
        var others = new ArrayList<>(people);
        Collections.shuffle(others, random);
        others.stream()
            .limit(2)
            .forEach(o -> lunch.does(who, "lunch.swap", named(date, "with", o)));
        others.stream()
            .limit(2)
            .forEach(o -> lunch.does(o, "lunch.swap-yes", named(date, "with", who)));
      }
    }

    private static Map<String, Object> named(LocalDate date, String option, Member member) {
      return Map.of("date", date, option, member.id());
    }

    private List<LocalDate> mine(Member who) {
      return ahead().stream().filter(d -> lunch.taken(d).contains(who.id().value())).toList();
    }

    List<LocalDate> ahead() {
      var today = lunch.rota().today();
      return Stream.iterate(FIRST, d -> d.plusWeeks(2))
          .limit(5)
          .filter(d -> d.isAfter(today))
          .toList();
    }

    /** Who stands in the line that waits for the weekly post before a session. */
    List<String> named(LocalDate session) {
      var title = ", 12:30: ";
      return lunch.weekly(session.minusDays(2)).stream()
          .filter(l -> l.startsWith("Lunch on " + RotationTexts.day(session) + title))
          .map(l -> l.substring(l.indexOf(title) + title.length()))
          .map(l -> l.split("[. ]", 2)[0].toLowerCase(java.util.Locale.ROOT))
          .toList();
    }

    Map<String, Integer> messages() {
      var numbers = new HashMap<String, Integer>();
      aboutTurns()
          .map(p -> p.key().value())
          .forEach(k -> numbers.merge(k.substring(0, k.lastIndexOf('/')), 1, Integer::sum));
      return numbers;
    }

    /** On which days, where they are, people read something about their turns. */
    List<LocalDate> messageDays() {
      return aboutTurns()
          .map(p -> LocalDate.ofInstant(p.notBefore(), zone((Destination.Direct) p.destination())))
          .toList();
    }

    private ZoneId zone(Destination.Direct to) {
      return lunch.circles.find(to.member()).flatMap(Member::zone).orElse(CIRCLE.zone());
    }

    private Stream<Post> aboutTurns() {
      return lunch.outbox.posts().stream()
          .filter(p -> p.key().value().matches("em-berlin/lunch/[0-9-]+/[a-z]+/[0-9]+"));
    }

    /** The same rows, read in another order. */
    Rota shuffled() {
      return new Rota(
          lunch.plan,
          lunch.rota().today(),
          new Ledger(
              mixed(lunch.rota().places()),
              mixed(lunch.store.turns(lunch.plan.id())),
              mixed(lunch.store.sessions(lunch.plan.id())),
              lunch.store.exchanges(lunch.plan.id())),
          lunch.rota()::isAway,
          new StepDays(14, _ -> true));
    }

    private <T> List<T> mixed(List<T> rows) {
      var mixed = new ArrayList<>(rows);
      Collections.shuffle(mixed, random);
      return mixed;
    }
  }
}
