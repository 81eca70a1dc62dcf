package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.Group.Person;
import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.What;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * People who press what they see, hours later: they answer, change their answers, skip, say that
 * they have been there, that they met, and what they will try. What failed they try once more.
 */
final class People {
  /** In all that they write. */
  static final String WORDS = "a plan that nobody believes in";

  private static final Duration TRY_AGAIN = Duration.ofMinutes(5);
  private static final Duration AT_ONCE = Duration.ofMillis(40);

  /**
   * What somebody is going to do.
   *
   * @param message the message with the button
   * @param place where it stands, as the platform calls it
   * @param words what they will write, or whom they will say it to
   * @param again whether it failed before
   */
  private record Act(
      Instant at,
      What what,
      Group group,
      Person who,
      String message,
      String place,
      String words,
      boolean again) {}

  private final Village village;
  private final Hours hours;
  private final Reaper reaper;
  private final Random random;
  private final List<Deed> deeds = new ArrayList<>();
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::words));
  private final Map<Group, Integer> read = new HashMap<>();
  private int written;

  People(Village village, Hours hours, Reaper reaper, Random random) {
    this.village = village;
    this.hours = hours;
    this.reaper = reaper;
    this.random = random;
  }

  List<Deed> deeds() {
    return List.copyOf(deeds);
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
    var text = message.text();
    var readers =
        group.members().stream()
            .filter(p ->
                message.channel().equals(group.channel())
                    || message.channel().equals(direct(group, p)))
            .toList();
    for (var who : readers) {
      if (text.contains("This week in")) {
        weekly(group, message, who);
      } else if (text.contains("check-in closes")) {
        maybe(0.5, What.ANSWER, group, message, who, hours(8), fresh());
      } else if (text.contains("Did " + group.name() + " meet?")) {
        maybe(0.7, What.MET, group, message, who, hours(3), "");
      } else if (text.contains("What will you try")) {
        maybe(0.35, What.STEP, group, message, who, hours(30), fresh());
      } else if (text.contains(" is stuck on") && !text.contains("@" + who.name())) {
        maybe(0.15, What.BEEN_THERE, group, message, who, hours(5), author(group, text));
      }
    }
  }

  private void weekly(Group group, Seen message, Person who) {
    if (random.nextDouble() < 0.15) {
      maybe(1, What.SKIP, group, message, who, hours(50), "");
      return;
    }
    maybe(0.75, What.ANSWER, group, message, who, hours(random.nextBoolean() ? 3 : 54), fresh());
    maybe(0.3, What.ANSWER, group, message, who, hours(54), fresh());
  }

  private static Duration hours(int n) {
    return Duration.ofHours(n);
  }

  private String fresh() {
    return "%s, number %05d.".formatted(WORDS, ++written);
  }

  private static String author(Group group, String text) {
    return group.members().stream()
        .map(Person::name)
        .filter(n -> text.contains("@" + n))
        .findFirst()
        .orElse("");
  }

  private void maybe(
      double chance,
      What what,
      Group group,
      Seen message,
      Person who,
      Duration longest,
      String words) {
    if (random.nextDouble() < chance) {
      long wait = (long) (random.nextDouble() * longest.toMillis());
      var at = hours.instant().plus(Duration.ofMinutes(1)).plusMillis(wait);
      acts.add(new Act(at, what, group, who, message.id(), message.channel(), words, false));
    }
  }

  private String direct(Group group, Person who) {
    return village.world(group).directWithBot(who.account());
  }

  /** The next one does what they planned; returns when they know what came of it. */
  void act() {
    var act = acts.remove();
    village.world(act.group()).look(act.who().account(), act.place()).stream()
        .filter(m -> m.id().equals(act.message()) && m.offers(label(act.what())))
        .findFirst()
        .ifPresent(m -> act(act, m));
  }

  private static String label(What what) {
    return switch (what) {
      case ANSWER -> "Answer";
      case SKIP -> "Skip this week";
      case BEEN_THERE -> "I've been there";
      case MET -> "We met";
      case STEP -> "My next step";
    };
  }

  private void act(Act act, Seen message) {
    var begun = hours.instant();
    asks(act);
    var pressed = village.world(act.group()).press(act.who().account(), message, label(act.what()));
    if (pressed instanceof Reaction.Opened(var form)) {
      asks(act);
      var sent =
          village.world(act.group()).submit(act.who().account(), form, fill(form, act.words()));
      learn(act, begun, sent, true);
    } else {
      learn(act, begun, pressed, false);
    }
  }

  private void asks(Act act) {
    reaper.strikeWithin(AT_ONCE, Moment.ASKED, act.who().id() + " " + act.what());
  }

  private static Map<String, String> fill(SeenForm form, String words) {
    var values = new HashMap<String, String>();
    for (var field : form.fields()) {
      switch (field.kind()) {
        case TEXT -> {
          if (field.required() || field.label().contains("stuck")) {
            values.put(field.name(), words);
          }
        }
        case CHOICE -> {
          if (field.required()) {
            values.put(field.name(), field.options().getLast());
          }
        }
        case NOTE -> {}
      }
    }
    return values;
  }

  private void learn(Act act, Instant begun, Reaction reaction, boolean sent) {
    switch (reaction) {
      case Reaction.Answered(var message) -> told(act, begun, message.text());
      case Reaction.Opened(var form) -> told(act, begun, words(form));
      case Reaction.Refused _ -> {}
      case Reaction.Taken _, Reaction.Failed _ -> {
        if (sent || act.what() == What.SKIP || act.what() == What.BEEN_THERE) {
          deed(act, begun, false);
        }
        again(act);
      }
    }
  }

  /** What stands in a form that opens in place of the one that was sent. */
  private static String words(SeenForm form) {
    return form.fields().stream().map(SeenForm.Field::label).collect(Collectors.joining(" "));
  }

  private void told(Act act, Instant begun, String words) {
    if (isYes(act.what(), words)) {
      deed(act, begun, true);
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
            sure));
  }

  private void again(Act act) {
    if (!act.again()) {
      acts.add(
          new Act(
              hours.instant().plus(TRY_AGAIN),
              act.what(),
              act.group(),
              act.who(),
              act.message(),
              act.place(),
              act.words(),
              true));
    }
  }

  private static boolean isYes(What what, String text) {
    return switch (what) {
      case ANSWER -> text.contains("Saved. You can change it until");
      case SKIP -> text.contains("Skipped. No reason needed.");
      case BEEN_THERE -> text.contains("The thread says that you have been there");
      case MET -> text.contains("Noted. Thank you.") || text.contains("was held");
      case STEP -> text.contains("Saved");
    };
  }
}
