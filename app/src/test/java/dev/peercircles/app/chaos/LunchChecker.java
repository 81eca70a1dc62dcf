package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.app.chaos.History.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges who was asked to a lunch, told and reminded: one after the other, each once and on its
 * day. Knows docs/rotations.md, and not how the next is chosen.
 */
final class LunchChecker {
  private static final int MOST_MESSAGES = 3;

  private final History history;
  private final Lunch lunch;
  private final List<String> wrong = new ArrayList<>();

  private LunchChecker(History history, Lunch lunch) {
    this.history = history;
    this.lunch = lunch;
  }

  static List<String> judge(History history) {
    return Group.ALL.stream()
        .flatMap(g -> Lunch.between(g, history.from(), history.to()).stream())
        .flatMap(lunch -> judge(history, lunch).stream())
        .toList();
  }

  /** What is wrong with one of them. */
  static List<String> judge(History history, Lunch lunch) {
    var checker = new LunchChecker(history, lunch);
    checker.theFirstWasAskedInTime();
    checker.nobodyWasToldTwice();
    checker.oneAfterTheOther();
    checker.theNextWasAsked();
    checker.whoSaidNothingWasAskedOnceMore();
    checker.whoeverHasItWasTold();
    checker.wrong.addAll(LunchShown.judge(history, lunch));
    return checker.wrong;
  }

  private void theFirstWasAskedInTime() {
    if (lunch.asked().plus(Checker.SETTLED).isBefore(history.to())) {
      boolean asked = questions().stream().anyMatch(s -> isAt(s, lunch.asked()));
      boolean early = questions().stream().anyMatch(s -> s.at().isBefore(lunch.asked()));
      require(asked, "nobody was asked first");
      require(!early, "somebody was asked too early");
      questions().stream()
          .filter(s -> !s.at().isBefore(lunch.closed()))
          .forEach(s -> wrong.add(name() + s.place() + " was asked after it was settled"));
    }
  }

  private void nobodyWasToldTwice() {
    for (var person : lunch.group().members()) {
      for (var kind : Kind.values()) {
        long times = told(kind).stream().filter(s -> s.place().equals(person.id())).count();
        require(times <= 1, person.id() + " read " + times + " times: " + kind);
      }
      require(
          messages(person.id(), Instant.MAX) <= MOST_MESSAGES, person.id() + " read more than 3");
    }
  }

  /** Nobody is asked while somebody else is, or has it. */
  private void oneAfterTheOther() {
    var asked = questions();
    for (int i = 1; i < asked.size(); i++) {
      var before = asked.get(i - 1);
      var next = asked.get(i);
      boolean free = hasLetGo(before.place(), before.at(), next.at()) || lapsed(before, next.at());
      require(
          free || covered(before.at(), next.at()),
          next.place() + " was asked while " + before.place() + " was");
    }
    for (var yes : yes().filter(Deed::sure).toList()) {
      asked.stream()
          .filter(s -> s.at().isAfter(yes.at().plus(Checker.SETTLED)))
          .filter(s -> !hasLetGo(yes.member(), yes.at(), s.at()))
          .forEach(s -> wrong.add(name() + s.place() + " was asked though it is " + yes.member()));
    }
  }

  private boolean lapsed(Sight asked, Instant by) {
    return Stream.of(lunch.lapsed(), lunch.lapsedAgain(), lunch.closed())
        .anyMatch(l -> asked.at().isBefore(l) && !l.isAfter(by));
  }

  private boolean covered(Instant after, Instant by) {
    return yes().anyMatch(d -> d.what() == What.COVER && isWithin(d.at(), after, by));
  }

  /** Whoever passes it on, or says nothing for long, is followed by somebody who wasn't asked. */
  private void theNextWasAsked() {
    history
        .deeds(What.PASS)
        .filter(d -> isHere(d) && d.sure())
        .forEach(d -> asked(OwnTime.read(d.at()), d.at(), d.member() + " passed it on"));
    for (var step : List.of(lunch.lapsed(), lunch.lapsedAgain())) {
      holder(step)
          .filter(s -> isSilent(s, step) && days(s.at(), step) >= 2)
          .ifPresent(s -> asked(step, step, s.place() + " had said nothing"));
    }
  }

  private void asked(Instant due, Instant decided, String why) {
    boolean inTime = day(due).isBefore(day(lunch.closed()));
    boolean settled = due.plus(Checker.SETTLED).isBefore(history.to());
    boolean taken =
        yes()
            .anyMatch(d -> !d.at().isBefore(decided) && d.at().isBefore(due.plus(Checker.SETTLED)));
    if (inTime && settled && !taken && isSomebodyLeft(due)) {
      boolean there = questions().stream().anyMatch(s -> isAt(s, due));
      require(there || wasHeldBack(due), why + ", and nobody was asked");
    }
  }

  /** Somebody would have been, and has gone away or was overtaken since. */
  private boolean wasHeldBack(Instant due) {
    var question = Pattern.quote(lunch.group().id() + "/lunch/" + lunch.day()) + "/[a-z]+/1";
    return history.rows().stream()
        .filter(r -> r.key().matches(question) && r.state().equals("SKIPPED"))
        .anyMatch(r -> isWithin(r.notBefore(), due.minusSeconds(1), due.plus(Checker.SETTLED)));
  }

  private boolean isSomebodyLeft(Instant due) {
    return lunch.group().members().stream()
        .filter(p -> questions().stream().noneMatch(s -> isOf(s, p.id()) && s.at().isBefore(due)))
        .filter(p -> yes().noneMatch(d -> d.member().equals(p.id())))
        .anyMatch(p -> !isAway(p.id(), lunch.day()) && !isAway(p.id(), day(due)));
  }

  private void whoSaidNothingWasAskedOnceMore() {
    var due = lunch.again();
    if (due.plus(Checker.SETTLED).isBefore(history.to())) {
      holder(due)
          .filter(s -> days(s.at(), due) >= 3 && isSilent(s, due) && !isAway(s.place(), day(due)))
          .ifPresent(s -> toldAt(Kind.AGAIN, s.place(), due, 1));
      told(Kind.AGAIN).stream()
          .filter(s -> !isAt(s, due) || hadAnswered(s))
          .forEach(s -> wrong.add(name() + s.place() + " was asked once more at " + s.at()));
    }
  }

  /** Whoever said yes, and let go of nothing, is reminded and asked how it went. */
  private void whoeverHasItWasTold() {
    for (var yes : yes().filter(Deed::sure).toList()) {
      boolean theirs = !hasLetGo(yes.member(), yes.at(), lunch.over()) && wasThere(yes.member());
      if (theirs && yes.at().isBefore(lunch.closed())) {
        long before = messages(yes.member(), lunch.closed());
        toldAt(Kind.REMINDER, yes.member(), lunch.reminded(), before == 1 ? 1 : 0);
        long until = messages(yes.member(), lunch.over());
        toldAt(Kind.AFTERWARDS, yes.member(), lunch.over(), until < MOST_MESSAGES ? 1 : 0);
      }
    }
    for (var kind : List.of(Kind.REMINDER, Kind.AFTERWARDS)) {
      told(kind).stream()
          .filter(s -> yes().noneMatch(d -> d.member().equals(s.place())))
          .forEach(s -> wrong.add(name() + s.place() + " never said yes and read: " + kind));
    }
  }

  /** Whoever is away on a day is not written to, though it counts. */
  private boolean wasThere(String member) {
    return day(lunch.asked())
        .datesUntil(lunch.day().plusDays(1))
        .noneMatch(day -> isAway(member, day));
  }

  private void toldAt(Kind kind, String member, Instant due, int times) {
    if (due.plus(Checker.SETTLED).isBefore(history.to())) {
      long there = told(kind).stream().filter(s -> isOf(s, member) && isAt(s, due)).count();
      require(there == times, member + " read " + there + " times, not " + times + ": " + kind);
    }
  }

  // What there is

  /** What people read about a lunch, each once at most. */
  private enum Kind {
    QUESTION("it could be your lunch"),
    AGAIN("Would you take the lunch on"),
    REMINDER("Your lunch"),
    AFTERWARDS("How did your lunch go?");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private List<Sight> told(Kind kind) {
    return history.sights().stream()
        .filter(s -> lunch.group().members().stream().anyMatch(p -> isOf(s, p.id())))
        .filter(s -> s.first().contains(kind.words))
        .filter(
            s -> kind == Kind.AFTERWARDS ? day(s.at()).equals(lunch.day()) : lunch.isIn(s.first()))
        .sorted(Comparator.comparing(Sight::at))
        .toList();
  }

  private List<Sight> questions() {
    return told(Kind.QUESTION);
  }

  private long messages(String member, Instant before) {
    return Stream.of(Kind.values())
            .flatMap(k -> told(k).stream())
            .filter(s -> isOf(s, member) && s.at().isBefore(before))
            .count()
        + heldBack(member, before);
  }

  /** What was overtaken before they could read it counts all the same. */
  private long heldBack(String member, Instant before) {
    var key = lunch.group().id() + "/lunch/" + lunch.day() + "/" + member + "/";
    return history.rows().stream()
        .filter(r -> r.key().startsWith(key) && r.state().equals("SKIPPED"))
        .filter(r -> r.notBefore().isBefore(before))
        .count();
  }

  /** Who was asked last before then. */
  private Optional<Sight> holder(Instant before) {
    return questions().stream().filter(s -> s.at().isBefore(before)).reduce((_, s) -> s);
  }

  /** Nobody has answered, and nobody else has taken it. */
  private boolean isSilent(Sight asked, Instant until) {
    return answered(asked.place(), until).findAny().isEmpty()
        && yes().noneMatch(d -> d.at().isBefore(until.plus(Checker.SETTLED)))
        && !isAway(asked.place(), lunch.day());
  }

  /** Whether whoever reads it had been told before that their answer was taken. */
  private boolean hadAnswered(Sight sight) {
    return answered(sight.place(), sight.at())
        .anyMatch(d -> d.sure() && d.at().isBefore(sight.at()));
  }

  private Stream<Deed> answered(String member, Instant until) {
    return history
        .deeds(What.TAKE, What.COVER, What.PASS)
        .filter(d -> isHere(d) && d.member().equals(member))
        .filter(d -> d.at().isBefore(until.plus(Checker.SETTLED)));
  }

  private Stream<Deed> yes() {
    return history.deeds(What.TAKE, What.COVER).filter(this::isHere);
  }

  private boolean isHere(Deed deed) {
    return isAbout(deed, lunch);
  }

  static boolean isAbout(Deed deed, Lunch lunch) {
    return deed.circle().equals(lunch.group().id()) && deed.about().equals(lunch.day().toString());
  }

  private boolean hasLetGo(String member, Instant after, Instant by) {
    return hasLetGo(history, lunch, member, after, by);
  }

  /**
   * Whether somebody may not have it any more: they passed it on, are away that day, or have the
   * lunch just before.
   */
  static boolean hasLetGo(History history, Lunch lunch, String member, Instant after, Instant by) {
    var before = new Lunch(lunch.group(), lunch.day().minusWeeks(1));
    return history
            .deeds(What.PASS)
            .anyMatch(
                d -> isAbout(d, lunch) && d.member().equals(member) && isWithin(d.at(), after, by))
        || history.isAway(member, lunch.day())
        || history
            .deeds(What.TAKE, What.COVER)
            .anyMatch(d -> isAbout(d, before) && d.member().equals(member));
  }

  private boolean isAway(String member, LocalDate day) {
    return history.isAway(member, day);
  }

  private static boolean isOf(Sight sight, String member) {
    return sight.place().equals(member);
  }

  private static boolean isAt(Sight sight, Instant due) {
    return isWithin(sight.at(), due, due.plus(Checker.SETTLED));
  }

  private static boolean isWithin(Instant at, Instant from, Instant to) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Village.ZONE).toLocalDate();
  }

  private static long days(Instant from, Instant to) {
    return Duration.between(
            day(from).atStartOfDay(Village.ZONE), day(to).atStartOfDay(Village.ZONE).plusHours(2))
        .toDays();
  }

  private String name() {
    return lunch.group().name() + "'s lunch of " + lunch.day() + ": ";
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(name() + otherwise);
    }
  }
}
