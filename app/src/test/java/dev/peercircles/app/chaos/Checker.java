package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.app.chaos.History.What;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a history: every weekly post, agenda, question, edit and direct message is there exactly
 * once and in time, and every answer that somebody was told is saved was kept and is shown. Knows
 * the calendar and the promises, not the bot.
 */
final class Checker {
  private static final Duration SAME_WEEK = Duration.ofDays(6);

  /** What is on its way may still arrive. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /** Judged elsewhere. */
  private static final List<String> STORIES = List.of(StoryChecker.TITLE, "A story from @");

  /** All that people are written to alone. */
  private static final List<String> DIRECT =
      List.of(
          "check-in closes",
          "Did ",
          "has a story box",
          "it could be your lunch",
          "Would you take the lunch on",
          "Your lunch",
          "How did your lunch go?",
          "isn't yours any more");

  /** How long after something it must be seen. */
  static final Duration SETTLED = Duration.ofHours(1);

  /** Who presents, as a lunch's post says it. */
  private static final Pattern HOLDER = Pattern.compile("^Lunch on \\{[^}]*}: (\\w+)");

  private final History history;
  private final List<String> wrong = new ArrayList<>();

  private Checker(History history) {
    this.history = history;
  }

  /** What is wrong with it; empty if nothing is. */
  static List<String> judge(History history) {
    var checker = new Checker(history);
    checker.whatWasDueCameOnce();
    checker.nothingCameTwice();
    checker.weeksWereClosedOnce();
    checker.editsWentForward();
    checker.remindersCameOnce();
    checker.directMessagesAreExplained();
    checker.nobodyAwayWasWrittenTo();
    checker.wrong.addAll(WordsKept.judge(history));
    checker.wrong.addAll(WordsUsed.judge(history));
    checker.wrong.addAll(LunchChecker.judge(history));
    checker.wrong.addAll(StoryChecker.judge(history));
    checker.wrong.addAll(Records.judge(history));
    return checker.wrong;
  }

  private void whatWasDueCameOnce() {
    var explained = new HashSet<Sight>();
    for (var expected : Expected.between(history.from(), history.to())) {
      var seen = history.sights().stream().filter(expected::matches).toList();
      explained.addAll(seen);
      require(
          seen.size() == 1, expected.place() + ": " + seen.size() + " times " + expected.what());
      for (var sight : seen) {
        boolean inTime =
            !sight.at().isBefore(expected.due()) && sight.at().isBefore(expected.until());
        require(inTime, expected.place() + ": " + expected.what() + " came at " + sight.at());
      }
    }
    history.sights().stream()
        .filter(s -> s.under().isEmpty() && isCircle(s.place()) && !explained.contains(s))
        .filter(s -> STORIES.stream().noneMatch(s.first()::contains))
        .filter(s -> s.at().isBefore(history.to().minus(SAME_WEEK)))
        .forEach(s -> wrong.add(s.place() + ": nobody expected at " + s.at() + ": " + s.first()));
  }

  private void nothingCameTwice() {
    var before = new HashMap<String, Sight>();
    for (var sight : history.sights()) {
      var name = sight.place() + " " + sight.under().orElse("") + " " + sight.first();
      var other = before.put(name, sight);
      boolean twice =
          other != null && Duration.between(other.at(), sight.at()).compareTo(SAME_WEEK) < 0;
      require(!twice, sight.place() + ": twice at " + sight.at() + ": " + sight.first());
    }
  }

  private void weeksWereClosedOnce() {
    for (var sight : history.weekly()) {
      var closing = Expected.closing(Expected.monday(sight.at()));
      if (closing.plus(SETTLED).isBefore(history.to())) {
        boolean closed = sight.last().contains("closed") && sight.buttons() == 0;
        require(closed, sight.place() + ": never closed: " + sight.first());
      }
    }
  }

  /** What was changed is never changed back, and nobody sees more changes than there were. */
  private void editsWentForward() {
    var passed = history.deeds(What.PASS).map(Deed::member).collect(Collectors.toSet());
    for (var sight : history.sights()) {
      changedBack(sight.versions(), passed)
          .ifPresent(v -> require(false, sight.place() + ": changed back to: " + v));
    }
  }

  /**
   * What stood there, then something else, and then stands there again. Only a lunch may be free
   * again as often as somebody who had it passed it on.
   */
  static Optional<String> changedBack(List<String> versions, Set<String> passed) {
    var stood = new HashSet<String>();
    var shown = "";
    for (var version : versions) {
      var holder = HOLDER.matcher(shown);
      boolean free =
          version.contains(" is free again")
              && holder.find()
              && passed.contains(holder.group(1).toLowerCase(Locale.ROOT));
      if (!version.equals(shown) && !stood.add(version) && !free) {
        return Optional.of(version);
      }
      shown = version;
    }
    return Optional.empty();
  }

  private void remindersCameOnce() {
    for (var week : history.weekly()) {
      var monday = Expected.monday(week.at());
      if (Expected.closing(monday).isBefore(history.to())) {
        Group.of(week.place()).members().forEach(m -> reminder(week.place(), m.id(), monday));
      }
    }
  }

  private void reminder(String circle, String member, LocalDate monday) {
    long times =
        history.sights().stream()
            .filter(s -> s.place().equals(member) && s.first().contains("check-in closes"))
            .filter(s -> Expected.monday(s.at()).equals(monday))
            .count();
    var said =
        history.deeds(What.ANSWER, What.SKIP).filter(d -> d.isOf(circle, member, monday)).toList();
    var nudge = Expected.nudge(monday);
    boolean silent = said.stream().noneMatch(d -> d.at().isBefore(nudge.plus(SETTLED)));
    boolean heard = said.stream().anyMatch(d -> d.sure() && d.at().isBefore(nudge));
    var name = member + ": " + times + " reminders in the week of " + monday;
    require(times <= 1, name);
    boolean away =
        monday.datesUntil(monday.plusDays(3)).anyMatch(day -> history.isAway(member, day));
    boolean other = away || hasRead(member, monday);
    require(!silent || other || times == 1, name + ", though they had said nothing");
    require(!heard || times == 0, name + ", though they had answered");
  }

  /** Whoever reads something about a lunch, or may have had to, is reminded of nothing else. */
  private boolean hasRead(String member, LocalDate monday) {
    return lunchMessages(member).anyMatch(s -> Expected.monday(s.at()).equals(monday))
        || Group.ALL.stream()
            .filter(g -> g.members().stream().anyMatch(p -> p.id().equals(member)))
            .flatMap(g -> Lunch.between(g, history.from(), history.to()).stream())
            .anyMatch(l -> isComing(l, member, monday));
  }

  /** What was to come in that week for whoever has said yes, and may not have come. */
  private boolean isComing(Lunch lunch, String member, LocalDate monday) {
    return Stream.of(lunch.reminded(), lunch.over())
            .anyMatch(at -> Expected.monday(at).equals(monday))
        && history
            .deeds(What.TAKE, What.COVER)
            .anyMatch(d -> LunchChecker.isAbout(d, lunch) && d.member().equals(member));
  }

  private Stream<Sight> lunchMessages(String member) {
    return history.sights().stream()
        .filter(s -> s.place().equals(member))
        .filter(s -> DIRECT.subList(3, DIRECT.size()).stream().anyMatch(s.first()::contains));
  }

  private void directMessagesAreExplained() {
    history.sights().stream()
        .filter(s -> !isCircle(s.place()) && !isBoard(s.place()))
        .filter(s -> DIRECT.stream().noneMatch(s.first()::contains))
        .forEach(s -> wrong.add(s.place() + ": nobody expected: " + s.first()));
  }

  private void nobodyAwayWasWrittenTo() {
    history
        .deeds(What.AWAY)
        .filter(History.Deed::sure)
        .forEach(d ->
            history.sights().stream()
                .filter(s -> s.place().equals(d.member()))
                .filter(s -> s.at().isAfter(d.at().plus(SOON)))
                .filter(s -> !Expected.day(s.at()).isAfter(LocalDate.parse(d.about())))
                .forEach(s -> wrong.add(d.member() + " is away and read: " + s.first())));
  }

  private static boolean isBoard(String place) {
    return Group.ALL.stream().anyMatch(g -> g.boardName().equals(place));
  }

  private static boolean isCircle(String place) {
    return Group.ALL.stream().anyMatch(g -> g.id().equals(place));
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
