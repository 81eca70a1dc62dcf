package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.Group.Person;
import dev.peercircles.app.chaos.History.What;
import dev.peercircles.sandbox.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What people make up their minds to do about what they read, and by themselves. */
final class Habits {
  /** A box that is opened takes a while to compute: a few are enough for each draw. */
  private static final int TELLERS = 3;

  /** Most of them before the first draw. */
  private static final Duration STORY_TIME = Duration.ofDays(5);

  /** Everybody has been here for two weeks by then, so that the boxes are open. */
  private static final Duration BOXES_OPEN = Duration.ofHours(15 * 24 - 6);

  private final Random random;
  private int written;

  Habits(Random random) {
    this.random = random;
  }

  /** Words that nobody has written before. */
  String fresh() {
    return "%s, number %05d.".formatted(People.WORDS, ++written);
  }

  /** A name for a story that no other has. */
  String name() {
    var name = new StringBuilder();
    for (int rest = 400 + ++written; rest > 0; rest /= 7) {
      name.append("bzkmrtl".charAt(rest % 7)).append("aeiou".charAt(rest % 5));
    }
    return name + "nu";
  }

  /** A story of that name. */
  static String story(String name) {
    return People.STORY + " was called " + name + ".";
  }

  /**
   * What they do by themselves in a month that starts now: go away, cover, tell stories.
   *
   * @param tells whether anybody tells
   */
  List<Act> plans(Group group, Instant start, Instant end, boolean tells) {
    var all = new ArrayList<Act>();
    var goes = start.plus(Duration.ofDays(8)).plus(within(Duration.ofDays(9)));
    var last = goes.plus(Duration.ofDays(2 + random.nextInt(4))).atZone(Village.ZONE);
    all.add(
        typed(goes, What.AWAY, group, group.members().getLast(), last.toLocalDate().toString()));
    for (var lunch : Lunch.between(group, start, end)) {
      if (random.nextDouble() < 0.4) {
        var at = lunch.asked().plus(within(Duration.between(lunch.asked(), lunch.closed())));
        all.add(typed(at, What.COVER, group, anybody(group), lunch.day().toString()));
      }
    }
    var tellers = new ArrayList<>(group.members());
    Collections.shuffle(tellers, random);
    tellers
        .subList(0, TELLERS)
        .forEach(who -> all.add(tell(start.plus(BOXES_OPEN).plus(within(STORY_TIME)), group, who)));
    return all;
  }

  private Act tell(Instant at, Group group, Person who) {
    var name = name();
    return new Act(at, What.TELL, group, who, Optional.empty(), story(name), name, false);
  }

  private Person anybody(Group group) {
    return group.members().get(random.nextInt(group.members().size()));
  }

  private static Act typed(Instant at, What what, Group group, Person who, String about) {
    return new Act(at, what, group, who, Optional.empty(), "", about, false);
  }

  /** What somebody does about a message that they have just read. */
  List<Act> about(Instant now, Group group, Seen message, Person who) {
    var mind = new Mind(now, group, message, who, new ArrayList<>());
    var text = message.text();
    if (text.contains("This week in")) {
      weekly(mind);
    } else if (text.contains("check-in closes")) {
      mind.maybe(0.35, What.ANSWER, 8, fresh());
    } else if (text.contains("Did " + group.name() + " meet?")) {
      mind.maybe(0.7, What.MET, 3, "");
    } else if (text.contains("What will you try")) {
      mind.maybe(0.2, What.STEP, 30, fresh());
    } else if (text.contains(" is stuck on") && !text.contains("@" + who.name())) {
      mind.maybe(0.1, What.BEEN_THERE, 5, author(group, text));
    } else {
      lunch(mind);
      story(mind);
    }
    return mind.acts();
  }

  private void weekly(Mind mind) {
    if (mind.message().offers("Ask a question")) {
      mind.maybe(0.2, What.QUESTION, 40, fresh());
    }
    if (random.nextDouble() < 0.15) {
      mind.maybe(1, What.SKIP, 50, "");
      return;
    }
    mind.maybe(0.45, What.ANSWER, random.nextBoolean() ? 3 : 54, fresh());
    mind.maybe(0.15, What.ANSWER, 54, fresh());
  }

  private void lunch(Mind mind) {
    var text = mind.message().text();
    if (text.contains("it could be your lunch") || text.contains("Would you take the lunch")) {
      var chance = random.nextDouble();
      if (chance < 0.75) {
        mind.maybe(1, chance < 0.45 ? What.TAKE : What.PASS, 70, "");
      }
    } else if (text.contains("Your lunch")) {
      mind.maybe(0.3, What.TOPIC, 20, fresh());
      mind.maybe(0.15, What.PASS, 30, "");
    } else if (text.contains("How did your lunch go?")) {
      mind.maybe(0.6, What.HELD, 20, "");
      mind.maybe(0.5, What.CLEARER, 40, fresh());
    }
  }

  private void story(Mind mind) {
    var text = mind.message().text();
    if (text.contains("has a story box")) {
      mind.maybe(1, What.FIRST, 20, fresh());
    } else if (text.contains(People.STORY)) {
      mind.maybe(0.35, What.ME_TOO, 40, text.substring(text.indexOf(People.STORY)).strip());
    } else if (text.contains("A week later: what do you do differently")) {
      mind.maybe(0.2, What.LESSON, 30, fresh());
    }
  }

  /** What the presenter does once they were told that it is theirs. */
  List<Act> taken(Act act, Instant now, Seen answer) {
    var mind = new Mind(now, act.group(), answer, act.who(), new ArrayList<>());
    mind.maybe(0.6, What.TOPIC, 1, fresh());
    mind.maybe(0.15, What.PASS, 60, "");
    return mind.acts().stream().map(a -> a.about().isEmpty() ? about(a, act.about()) : a).toList();
  }

  private static Act about(Act act, String about) {
    return new Act(
        act.at(), act.what(), act.group(), act.who(), act.message(), act.words(), about, false);
  }

  /** What a story's author does while it waits, or once it is posted. */
  List<Act> told(Act told, Instant now, boolean posted) {
    var acts = new ArrayList<Act>();
    var at = now.plus(Duration.ofMinutes(1)).plus(within(Duration.ofHours(40)));
    if (random.nextDouble() < (posted ? 0.2 : 0.12)) {
      acts.add(typed(at, What.WITHDRAW, told.group(), told.who(), told.about()));
    } else if (posted && random.nextDouble() < 0.5) {
      acts.add(
          new Act(
              at,
              What.REPLY,
              told.group(),
              told.who(),
              Optional.empty(),
              fresh(),
              told.about(),
              false));
    }
    return acts;
  }

  /** An author asks in the end whether their story still waits. */
  Act roll(Act told, Instant end) {
    var at = end.minus(Duration.ofHours(20)).plus(within(Duration.ofHours(12)));
    return new Act(
        at, What.ROLL, told.group(), told.who(), Optional.empty(), fresh(), told.about(), false);
  }

  private Duration within(Duration longest) {
    return Duration.ofMillis((long) (random.nextDouble() * longest.toMillis()));
  }

  private static String author(Group group, String text) {
    return group.members().stream()
        .map(Person::name)
        .filter(n -> text.contains("@" + n))
        .findFirst()
        .orElse("");
  }

  /** Somebody who has read something. */
  private final class Mind {
    private final Instant now;
    private final Group group;
    private final Seen message;
    private final Person who;
    private final List<Act> acts;

    Mind(Instant now, Group group, Seen message, Person who, List<Act> acts) {
      this.now = now;
      this.group = group;
      this.message = message;
      this.who = who;
      this.acts = acts;
    }

    Seen message() {
      return message;
    }

    List<Act> acts() {
      return acts;
    }

    void maybe(double chance, What what, int hours, String words) {
      if (random.nextDouble() < chance) {
        var at = now.plus(Duration.ofMinutes(1)).plus(within(Duration.ofHours(hours)));
        acts.add(new Act(at, what, group, who, Optional.of(message), words, date(), false));
      }
    }

    private String date() {
      return Lunch.dateIn(message).map(LocalDate::toString).orElse("");
    }
  }
}
