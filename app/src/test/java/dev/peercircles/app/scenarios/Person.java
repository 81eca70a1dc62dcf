package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import dev.peercircles.sandbox.SeenForm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody of a scenario: acts through what they can see, and says what they see. */
final class Person {
  private static final String STUCK = "What are you stuck on";
  private static final String HELP = "What would help";

  private final Stage stage;
  private final String id;
  private final String account;
  private Reaction last = new Reaction.Taken();

  Person(Stage stage, String id) {
    this.stage = stage;
    this.id = id;
    this.account = Accounts.of(stage.platform(), id);
  }

  String account() {
    return account;
  }

  // What they do

  /** Presses the newest button with this label that they can see anywhere. */
  Person presses(String label) {
    return presses(label, _ -> true);
  }

  /** Presses the button of the newest message that has this in it. */
  Person presses(String label, String words) {
    return presses(label, m -> has(m, words));
  }

  private Person presses(String label, Predicate<Seen> which) {
    var message =
        everything()
            .filter(m -> m.offers(label) && which.test(m))
            .max(Comparator.comparing(Seen::at).thenComparing(m -> m.onlyFor().isPresent()));
    assertThat(message).as("%s looks for [%s] in %s", id, label, all()).isPresent();
    return reacts(stage.world().press(account, message.orElseThrow(), label));
  }

  /** Presses a button of a message as they once saw it, though it may be gone by now. */
  Person pressesOld(Seen message, String label) {
    return reacts(stage.world().press(account, message, label));
  }

  /** Presses a button of what they were last told. */
  Person pressesThere(String label) {
    return switch (last) {
      case Reaction.Answered(var message) -> reacts(stage.world().press(account, message, label));
      case Reaction.Opened(var form) -> reacts(stage.world().press(account, form, label));
      case Reaction other -> throw new AssertionError("nothing to press in " + other);
    };
  }

  /** The same, reads the answer, and then has before them again what they were told first. */
  Person pressesThereAndReads(String label, String... words) {
    var first = last;
    pressesThere(label).isTold(words);
    last = first;
    return this;
  }

  /** Fills in and sends the form in front of them: beginnings of labels to words or options. */
  Person fills(Map<String, String> values) {
    var form = form();
    var named = new HashMap<String, String>();
    values.forEach((label, value) -> {
      var field = field(label);
      var option = field.options().stream().filter(o -> o.startsWith(value)).findFirst();
      named.put(field.name(), option.orElse(value));
    });
    return reacts(stage.world().submit(account, form, named));
  }

  /** Answers this week's check-in. */
  Person answers(String words, String help) {
    return presses("Answer").fills(Map.of(STUCK, words, HELP, help));
  }

  Person answers(String words) {
    return presses("Answer").fills(Map.of(STUCK, words));
  }

  /** Says what they will try. */
  Person tries(String words) {
    return presses("My next step").fills(Map.of("What will you try", words));
  }

  /** Types a line into the circle's channel. */
  Person types(String line) {
    return types(line, Setup.PEERS);
  }

  Person types(String line, String circle) {
    return reacts(stage.world().type(account, stage.channel(circle), line));
  }

  /** Types a line into their own conversation with the bot. */
  Person typesToTheBot(String line) {
    return reacts(stage.world().type(account, stage.world().directWithBot(account), line));
  }

  Person replies(String below, String words) {
    var message =
        channel(Setup.PEERS)
            .filter(m -> m.text().contains(below))
            .max(Comparator.comparing(Seen::at))
            .orElseThrow();
    stage.world().reply(account, message, words);
    return this;
  }

  private Person reacts(Reaction reaction) {
    last = reaction;
    stage.aMomentLater();
    return this;
  }

  // What they see

  private Stream<Seen> channel(String circle) {
    return stage.world().look(account, stage.channel(circle)).stream();
  }

  private Stream<Seen> everything() {
    return Stream.concat(stage.channels().stream().flatMap(this::channel), direct().stream());
  }

  private List<String> all() {
    return everything().map(m -> words(m.text()) + " " + m.buttons()).toList();
  }

  /** Their conversation with the bot. */
  List<Seen> direct() {
    return stage.world().look(account, stage.world().directWithBot(account)).stream()
        .filter(m -> m.onlyFor().isEmpty())
        .toList();
  }

  /** The newest message with this in it. */
  Seen message(String words) {
    var found = everything().filter(m -> has(m, words)).max(Comparator.comparing(Seen::at));
    assertThat(found).as("%s looks for “%s” in %s", id, words, all()).isPresent();
    return found.orElseThrow();
  }

  /** One message that everybody there sees has all of this in it. */
  Person sees(String... words) {
    assertThat(shared()).as("what %s sees", id).anySatisfy(m -> assertThat(m).contains(words));
    return this;
  }

  Person seesOnce(String words) {
    assertThat(shared().stream().filter(m -> m.contains(words)))
        .as("what %s sees of “%s” in %s", id, words, shared())
        .hasSize(1);
    return this;
  }

  /** The messages, one after the other. */
  Person seesInOrder(String... words) {
    assertThat(String.join("\n", shared())).as("what %s sees", id).containsSubsequence(words);
    return this;
  }

  /** Nothing that they can look at has this in it, private answers included. */
  Person seesNothingOf(String... words) {
    assertThat(all()).as("what %s sees", id).noneMatch(m -> Stream.of(words).anyMatch(m::contains));
    return this;
  }

  Person seesNoButton(String label) {
    assertThat(everything().filter(m -> m.offers(label))).as("[%s] for %s", label, id).isEmpty();
    return this;
  }

  private List<String> shared() {
    return everything().filter(m -> m.onlyFor().isEmpty()).map(m -> words(m.text())).toList();
  }

  /** The bot wrote to them alone, last with all of this. */
  Person gets(String... words) {
    assertThat(direct()).as("direct messages to %s", id).isNotEmpty();
    assertThat(words(direct().getLast().text())).as("to %s alone", id).contains(words);
    return this;
  }

  /** How many messages the bot sent to them alone, so far. */
  Person got(int number) {
    stage.gotFrom(account, number);
    return this;
  }

  /** What they were told right after what they did has all of this in it. */
  Person isTold(String... words) {
    assertThat(last).as("what %s is told", id).isNotInstanceOf(Reaction.Failed.class);
    assertThat(told()).as("what %s is told", id).contains(words);
    return this;
  }

  /** What they wrote wasn't taken and isn't lost: it stands in the form, or was given back. */
  Person stillHas(String words) {
    if (!(last instanceof Reaction.Refused)) {
      isTold(words);
    }
    return this;
  }

  Person isNotTold(String... words) {
    assertThat(told()).as("what %s is told", id).doesNotContain(words);
    return this;
  }

  Person isOffered(String... labels) {
    assertThat(offers())
        .as("buttons for %s", id)
        .extracting(SeenButton::label)
        .containsExactly(labels);
    return this;
  }

  /** Buttons below what they were told. */
  List<SeenButton> offers() {
    return switch (last) {
      case Reaction.Answered(var message) -> message.buttons();
      case Reaction.Opened(var form) -> form.buttons();
      case Reaction other -> throw new AssertionError("no buttons in " + other);
    };
  }

  /** What they were told right after what they did. */
  String told() {
    return words(
        switch (last) {
          case Reaction.Answered(var message) -> message.text();
          case Reaction.Opened(var form) -> said(form);
          case Reaction.Refused(var errors) -> String.join("\n", errors.values());
          case Reaction.Taken() -> "";
          case Reaction.Failed(var why) -> why;
        });
  }

  private static String said(SeenForm form) {
    return form.fields().stream().map(SeenForm.Field::label).collect(Collectors.joining("\n"));
  }

  /** A form is open in front of them, with these parts in order. */
  Person isAsked(String... labels) {
    assertThat(form().fields())
        .as("the form in front of %s", id)
        .zipSatisfy(List.of(labels), (f, label) -> assertThat(f.label()).startsWith(label));
    return this;
  }

  Person canChoose(String label, String... options) {
    assertThat(field(label).options()).as("choices for %s", id).containsExactly(options);
    return this;
  }

  /** A part of the form already holds this. */
  Person finds(String label, String initial) {
    assertThat(field(label).initial()).as("what stands in “%s”", label).isEqualTo(initial);
    return this;
  }

  Person isHinted(String label, String hint) {
    assertThat(field(label).hint()).as("hint below “%s”", label).contains(hint);
    return this;
  }

  private SeenForm form() {
    if (last instanceof Reaction.Opened(var form)) {
      return form;
    }
    throw new AssertionError("no form is open in front of " + id + ": " + last);
  }

  private SeenForm.Field field(String label) {
    return form().fields().stream()
        .filter(f -> f.label().startsWith(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no “" + label + "” in " + form()));
  }

  private boolean has(Seen message, String words) {
    return words(message.text()).contains(words);
  }

  /** Times as this person reads them. */
  private String words(String text) {
    return Times.read(text, stage.zoneOf(id));
  }
}
