package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.app.chaos.History.What;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges what became of stories: one that its author was told is in the box is posted once, taken
 * out by its author, or still waits in the end; at most one is posted at a draw, and one is if two
 * wait. Knows who told which, as the bot does not.
 */
final class StoryChecker {
  static final String TITLE = "A story from somebody in this circle";

  private static final LocalTime DRAW = LocalTime.of(8, 30);
  private static final Duration GRACE = Duration.ofHours(4);

  /**
   * On these days of a draw one that stayed alone may be posted: every fourth from September on.
   */
  private static final int LONE_WAITS = 4;

  private static final LocalDate FIRST_MEETING = LocalDate.parse("2026-09-10");

  private final History history;
  private final Group group;
  private final List<String> wrong = new ArrayList<>();

  private StoryChecker(History history, Group group) {
    this.history = history;
    this.group = group;
  }

  static List<String> judge(History history) {
    var wrong = new ArrayList<String>();
    for (var group : Group.ALL) {
      var checker = new StoryChecker(history, group);
      checker.eachIsPostedOrWaits();
      checker.postedStoriesAreSomebodys();
      checker.drawsPostOne();
      checker.threads();
      checker.whatTheirAuthorsAnswered();
      wrong.addAll(checker.wrong);
    }
    return wrong;
  }

  private void eachIsPostedOrWaits() {
    for (var told : deeds(What.TELL).toList()) {
      var posts = posts(told);
      require(posts.size() <= 1, told.about() + " was posted " + posts.size() + " times");
      if (posts.isEmpty() && told.sure() && withdrawn(told).findAny().isEmpty()) {
        deeds(What.ROLL)
            .filter(d -> d.about().equals(told.about()) && d.sure())
            .filter(d -> !d.words().contains("It still waits"))
            .findFirst()
            .ifPresent(_ -> wrong.add(title() + told.about() + " was lost"));
      }
      for (var post : posts) {
        withdrawn(told).filter(Deed::sure).findFirst().ifPresent(d -> withdrawn(d, post));
      }
    }
  }

  /** Before its draw it is never posted; afterwards it goes at the next fixed time. */
  private void withdrawn(Deed deed, Sight post) {
    require(!deed.at().isBefore(post.at()), deed.about() + " was posted after it was withdrawn");
    if (fixedTime(deed.at()).plus(Checker.SETTLED).isBefore(history.to())) {
      boolean gone = post.last().contains("Withdrawn by its author.");
      require(gone, deed.about() + " is still there, though it was withdrawn");
    }
  }

  private void postedStoriesAreSomebodys() {
    for (var post : posts()) {
      long authors = deeds(What.TELL).filter(d -> post.first().contains(d.words())).count();
      require(authors == 1, "told by " + authors + " people: " + post.first());
      var local = post.at().atZone(Village.ZONE);
      var draw = local.toLocalDate().atTime(DRAW).atZone(Village.ZONE).toInstant();
      boolean inTime =
          local.getDayOfWeek() == DayOfWeek.THURSDAY
              && !post.at().isBefore(draw)
              && post.at().isBefore(draw.plus(GRACE));
      require(inTime, "a story came at " + post.at());
    }
  }

  private void drawsPostOne() {
    for (var draw : draws()) {
      long posted =
          posts().stream()
              .filter(s -> !s.at().isBefore(draw) && s.at().isBefore(draw.plus(GRACE)))
              .count();
      require(posted <= 1, posted + " stories were posted on " + draw);
      boolean due = waiting(draw, true) >= 2 && isAnybodyEnough(draw);
      require(!due || posted == 1, "no story on " + draw + ", though two waited");
      boolean none = waiting(draw, false) < 2 && !isForLoneOnes(draw);
      require(!none || posted == 0, "a story on " + draw + ", though it was alone");
    }
  }

  private List<Instant> draws() {
    var first =
        history
            .from()
            .atZone(Village.ZONE)
            .toLocalDate()
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    return Stream.iterate(first, d -> d.plusWeeks(1))
        .map(d -> d.atTime(DRAW).atZone(Village.ZONE).toInstant())
        .takeWhile(at -> at.plus(GRACE).isBefore(history.to()))
        .toList();
  }

  /** How many wait for this draw for certain, or at most. */
  private long waiting(Instant draw, boolean certain) {
    return deeds(What.TELL)
        .filter(d -> d.at().isBefore(certain ? draw.minus(Checker.SETTLED) : draw.plus(GRACE)))
        .filter(d -> posts(d).stream().noneMatch(s -> s.at().isBefore(draw)))
        .filter(d -> withdrawn(d).noneMatch(w -> certain || w.sure() && w.at().isBefore(draw)))
        .filter(d -> !certain || d.sure() && isTheirOnly(d))
        .count();
  }

  /** Whoever tells twice waits for the next round. */
  private boolean isTheirOnly(Deed told) {
    return deeds(What.TELL).filter(d -> d.member().equals(told.member())).count() == 1;
  }

  /** Five who were there for the two weeks before. */
  private boolean isAnybodyEnough(Instant draw) {
    var day = draw.atZone(Village.ZONE).toLocalDate();
    long there =
        group.members().stream()
            .filter(
                p -> day.minusDays(14).datesUntil(day).noneMatch(d -> history.isAway(p.id(), d)))
            .count();
    return there >= 5
        && !day.minusDays(14).isBefore(history.from().atZone(Village.ZONE).toLocalDate());
  }

  private static boolean isForLoneOnes(Instant draw) {
    var weeks =
        Duration.between(
                    FIRST_MEETING.atTime(DRAW).atZone(Village.ZONE),
                    draw.atZone(Village.ZONE).plusHours(2))
                .toDays()
            / 7;
    return (weeks + 1) % LONE_WAITS == 0;
  }

  /** Each story has one thread, asked once what people take from it. */
  private void threads() {
    for (var post : posts()) {
      var below =
          history.sights().stream()
              .filter(s -> s.under().filter(post.id()::equals).isPresent())
              .toList();
      var first = below.stream().filter(s -> s.first().contains("Talk about it here")).toList();
      if (isSettled(post.at())) {
        require(first.size() == 1, first.size() + " times the first words in a story's thread");
        first.forEach(s -> meToo(post, s));
      }
      long asked = below.stream().filter(s -> s.first().contains("A week later")).count();
      var week = fixedTime(post.at().atZone(Village.ZONE).plusDays(7).with(DRAW).toInstant());
      boolean due = isSettled(week) && !post.last().contains("Withdrawn by its author.");
      require(asked <= 1 && (!due || asked == 1), asked + " times asked what people take from it");
    }
  }

  /** How many pressed it is shown at a fixed time, as 1, 2 or several. */
  private void meToo(Sight post, Sight thread) {
    var pressed =
        deeds(What.ME_TOO)
            .filter(d -> post.first().contains(d.words()))
            .filter(d -> isSettled(fixedTime(d.at())))
            .toList();
    long least = pressed.stream().filter(Deed::sure).count();
    var shown =
        Stream.of("several", "2", "1")
            .filter(n -> thread.last().contains("Me too: " + n))
            .findFirst()
            .orElse("0");
    boolean gone = post.last().contains("Withdrawn by its author.");
    boolean holds =
        least == 0
            || gone
            || Stream.iterate(least, n -> n + 1)
                .limit(pressed.size() - least + 1)
                .anyMatch(n -> shown.equals(n > 2 ? "several" : n.toString()));
    require(holds, least + " pressed “Me too”, and it says " + shown);
  }

  private void whatTheirAuthorsAnswered() {
    deeds(What.REPLY, What.LESSON, What.FIRST)
        .forEach(d -> {
          long times = history.sights().stream().filter(s -> s.first().contains(d.words())).count();
          boolean settled = isSettled(fixedTime(d.at()));
          boolean holds = times == 1 || times == 0 && (!d.sure() || !settled || wasTakenOut(d));
          require(holds, d.what() + " of " + d.member() + " stands " + times + " times");
        });
  }

  /** Of a story that was withdrawn meanwhile nothing is answered. */
  private boolean wasTakenOut(Deed reply) {
    return reply.what() == What.REPLY
        && deeds(What.WITHDRAW).anyMatch(d -> d.about().equals(reply.about()));
  }

  private Stream<Deed> deeds(What... what) {
    return history.deeds(what).filter(d -> d.circle().equals(group.id()));
  }

  private Stream<Deed> withdrawn(Deed told) {
    return deeds(What.WITHDRAW).filter(d -> d.about().equals(told.about()));
  }

  private List<Sight> posts() {
    return history.sights().stream()
        .filter(s -> s.place().equals(group.id()) && s.first().contains(TITLE))
        .toList();
  }

  private List<Sight> posts(Deed told) {
    return history.sights().stream()
        .filter(s -> s.versions().stream().anyMatch(v -> v.contains(told.words())))
        .toList();
  }

  /** The next of the two times a day at which such things appear. */
  private static Instant fixedTime(Instant after) {
    var day = after.atZone(Village.ZONE).toLocalDate();
    return Stream.of(day.atTime(12, 0), day.atTime(17, 0), day.plusDays(1).atTime(12, 0))
        .map(t -> t.atZone(Village.ZONE).toInstant())
        .filter(after::isBefore)
        .findFirst()
        .orElseThrow();
  }

  private boolean isSettled(Instant at) {
    return at.plus(Checker.SETTLED).isBefore(history.to());
  }

  private String title() {
    return group.name() + "'s stories: ";
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(title() + otherwise);
    }
  }
}
