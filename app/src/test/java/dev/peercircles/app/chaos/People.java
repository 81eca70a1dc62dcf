package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.Group.Person;
import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.What;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * People who press what they see, and type, hours later ({@link Habits}). What failed they try once
 * more; whoever is away does nothing.
 */
final class People {
  /** In all that they write under their names. */
  static final String WORDS = "a plan that nobody believes in";

  /** In all stories that they tell without it. */
  static final String STORY = "The heron that nobody rehearsed";

  private static final Duration TRY_AGAIN = Duration.ofMinutes(5);
  private static final Duration AT_ONCE = Duration.ofMillis(40);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** A story is an empty form, a look at it, and two answers at most. */
  private static final int MOST_STEPS = 4;

  private final Village village;
  private final Hours hours;
  private final Reaper reaper;
  private final Habits habits;
  private final List<Deed> deeds = new ArrayList<>();
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(
          Comparator.comparing(Act::at).thenComparing(Act::words).thenComparing(Act::about));
  private final Map<Group, Integer> read = new HashMap<>();

  /** By the name of the story: who told it, and their four words. */
  private final Map<String, Act> told = new HashMap<>();

  private final Map<String, String> four = new HashMap<>();

  /** Names of stories that they have seen in a channel. */
  private final Set<String> seen = new HashSet<>();

  private Instant end = Instant.MAX;
  private Optional<What> doing = Optional.empty();

  /** The last day of somebody's absence. */
  private final Map<String, LocalDate> away = new HashMap<>();

  People(Village village, Hours hours, Reaper reaper, Habits habits) {
    this.village = village;
    this.hours = hours;
    this.reaper = reaper;
    this.habits = habits;
  }

  /**
   * They make their plans for a month.
   *
   * @param tellers the circle that tells stories: in turn, as each takes a while to compute
   */
  void plan(Instant start, Instant last, Group tellers) {
    end = last;
    Group.ALL.forEach(g -> acts.addAll(habits.plans(g, start, last, g.equals(tellers))));
  }

  List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  /** Names of all stories that anybody tried to put into a box. */
  List<String> stories() {
    return deeds.stream().filter(d -> d.what() == What.TELL).map(Deed::about).toList();
  }

  /** When somebody next does something. */
  Optional<Instant> next() {
    return Optional.ofNullable(acts.peek()).map(Act::at);
  }

  /** They read what is new, and make up their minds. */
  void read() {
    for (var group : Group.ALL) {
      var all = village.world(group).happenings();
      all.subList(read.getOrDefault(group, 0), all.size()).forEach(h -> read(group, h));
      read.put(group, all.size());
    }
  }

  private void read(Group group, Happening happening) {
    if (happening.what() == Happening.What.POSTED) {
      happening
          .message()
          .filter(m -> m.byBot() && m.onlyFor().isEmpty())
          .ifPresent(m -> consider(group, m));
    }
  }

  private void consider(Group group, Seen message) {
    for (var who : group.members()) {
      if (List.of(group.channel(), direct(group, who)).contains(message.channel())) {
        acts.addAll(habits.about(hours.instant(), group, message, who));
      }
    }
    told.values().stream()
        .filter(t -> message.text().contains(t.words()))
        .forEach(t -> {
          seen.add(t.about());
          acts.addAll(habits.told(t, hours.instant(), true));
        });
  }

  private String direct(Group group, Person who) {
    return village.world(group).directWithBot(who.account());
  }

  /** What somebody is doing just now. */
  Optional<What> doing() {
    return doing;
  }

  /** The next one does what they planned; returns when they know what came of it. */
  void act() {
    var act = acts.remove();
    doing = Optional.of(act.what());
    act(act);
    if (reaper.isAlive()) {
      doing = Optional.empty();
    }
  }

  private void act(Act act) {
    var today = hours.instant().atZone(Village.ZONE).toLocalDate();
    boolean roll = act.what() == What.ROLL;
    if (roll ? !seen.contains(act.about()) : !isAway(act.who(), today)) {
      if (act.message().isEmpty()) {
        begin(act);
      } else {
        still(act, act.message().get()).ifPresent(m -> press(act, m));
      }
    }
  }

  private boolean isAway(Person who, LocalDate day) {
    var last = away.get(who.id());
    return last != null && !day.isAfter(last);
  }

  /** The message as it is by now, if the button is still there. */
  private Optional<Seen> still(Act act, Seen message) {
    var there =
        message.onlyFor().isPresent()
            ? List.of(message)
            : village.world(act.group()).look(act.who().account(), message.channel());
    return there.stream()
        .filter(m -> m.id().equals(message.id()))
        .filter(m -> Ways.labels(act.what()).stream().anyMatch(m::offers))
        .findFirst();
  }

  private void press(Act act, Seen message) {
    var label = Ways.labels(act.what()).stream().filter(message::offers).findFirst().orElseThrow();
    var begun = hours.instant();
    asks(act);
    goOn(act, begun, village.world(act.group()).press(act.who().account(), message, label));
  }

  private void begin(Act act) {
    var begun = hours.instant();
    asks(act);
    goOn(
        act,
        begun,
        village
            .world(act.group())
            .type(act.who().account(), act.group().channel(), Ways.line(act)));
  }

  /** Fills in what opens and sends what comes back, until they know what came of it. */
  private void goOn(Act act, Instant begun, Reaction first) {
    var reaction = first;
    boolean sent = Ways.isOneStep(act.what());
    for (int step = 1; step < MOST_STEPS && !isDone(act, reaction); step++) {
      asks(act);
      var world = village.world(act.group());
      if (reaction instanceof Reaction.Opened(var form)) {
        var values = Ways.fill(form, act, four.getOrDefault(act.about(), ""));
        reaction = world.submit(act.who().account(), form, values);
      } else if (reaction instanceof Reaction.Answered(var message) && message.offers("Send")) {
        reaction = patient(act, message, world.press(act.who().account(), message, "Send"));
      } else {
        break;
      }
      sent = true;
    }
    learn(act, begun, reaction, sent);
  }

  /** Discord shows at once that it has taken something, and what comes of it when that is known. */
  private Reaction patient(Act act, Seen message, Reaction reaction) {
    var world = village.world(act.group());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (reaction instanceof Reaction.Taken && reaper.isAlive() && System.nanoTime() < deadline) {
      var answer =
          world.look(act.who().account(), act.group().channel()).stream()
              .filter(m -> m.id().equals(message.id()) && !m.text().equals(message.text()))
              .findFirst();
      if (answer.isPresent()) {
        return new Reaction.Answered(answer.get());
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return reaction;
  }

  private static boolean isDone(Act act, Reaction reaction) {
    return Ways.isYes(act.what(), Ways.words(reaction));
  }

  private void asks(Act act) {
    reaper.strikeWithin(AT_ONCE, Moment.ASKED, act.who().id() + " " + act.what());
  }

  private void learn(Act act, Instant begun, Reaction reaction, boolean sent) {
    if (isDone(act, reaction)) {
      deed(act.what() == What.ROLL ? saying(act, reaction) : act, begun, true);
      follow(act, reaction);
    } else if (Ways.words(reaction).contains("Not saved")) {
      again(act);
    } else if (reaction instanceof Reaction.Failed || reaction instanceof Reaction.Taken) {
      if (sent) {
        deed(act, begun, false);
      }
      again(act);
    }
  }

  /** What came of it stands in the place of what they wrote. */
  private static Act saying(Act act, Reaction reaction) {
    return act.again(act.at(), Ways.words(reaction), act.about());
  }

  private void follow(Act act, Reaction reaction) {
    var now = hours.instant();
    switch (act.what()) {
      case TELL -> {
        told.put(act.about(), act);
        four.put(act.about(), Ways.four(Ways.words(reaction)));
        acts.addAll(habits.told(act, now, false));
        acts.add(habits.roll(act, end));
      }
      case TAKE, COVER -> {
        if (reaction instanceof Reaction.Answered(var message)) {
          acts.addAll(habits.taken(act, now, message));
        }
      }
      case AWAY -> away.put(act.who().id(), LocalDate.parse(act.about()));
      case ANSWER,
          SKIP,
          BEEN_THERE,
          MET,
          STEP,
          PASS,
          TOPIC,
          QUESTION,
          HELD,
          CLEARER,
          FIRST,
          WITHDRAW,
          REPLY,
          ME_TOO,
          LESSON,
          ROLL -> {}
    }
  }

  private void deed(Act act, Instant begun, boolean sure) {
    deeds.add(
        new Deed(
            begun,
            act.what(),
            act.group().id(),
            act.who().id(),
            Expected.monday(begun),
            act.words(),
            act.about(),
            sure));
  }

  /** What would stand there twice if both came through is said in other words. */
  private void again(Act act) {
    if (!act.again()) {
      var later = hours.instant().plus(TRY_AGAIN);
      switch (act.what()) {
        case TELL -> {
          var name = habits.name();
          acts.add(act.again(later, Habits.story(name), name));
        }
        case QUESTION, REPLY, LESSON, CLEARER ->
            acts.add(act.again(later, habits.fresh(), act.about()));
        case ANSWER,
            SKIP,
            BEEN_THERE,
            MET,
            STEP,
            TAKE,
            COVER,
            PASS,
            TOPIC,
            HELD,
            AWAY,
            FIRST,
            WITHDRAW,
            ME_TOO,
            ROLL ->
            acts.add(act.again(later, act.words(), act.about()));
      }
    }
  }
}
