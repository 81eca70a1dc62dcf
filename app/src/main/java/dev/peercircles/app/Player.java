package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Platform;
import dev.peercircles.config.Settings;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets the people of the demo act, through what they can see and nothing else. */
final class Player {
  private static final String SEND = "Send";

  private final Settings settings;
  private final Programme programme;
  private final Rehearsal rehearsal;
  private final List<String> troubles = new ArrayList<>();
  private final Keepsakes keepsakes = new Keepsakes();

  /**
   * A player of the people of this configuration.
   *
   * @param rehearsal where; without those who come later
   */
  Player(Settings settings, Rehearsal rehearsal) {
    this.settings = settings;
    this.programme = settings.programme();
    this.rehearsal = rehearsal;
  }

  /** What people wanted to do and could not. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** Plays the acts in order of time, and lets time pass up to the end. */
  void play(List<Act> acts, Instant end) {
    var inOrder = acts.stream().sorted(Comparator.comparing(this::at)).toList();
    for (int i = 0; i < inOrder.size(); i++) {
      if (inOrder.get(i).joins()) {
        join(inOrder.get(i), inOrder.subList(i + 1, inOrder.size()));
      } else {
        play(inOrder.get(i));
      }
    }
    rehearsal.until(end);
  }

  /** Somebody is let into the channel; the configuration names them, and the bot is restarted. */
  private void join(Act act, List<Act> later) {
    rehearsal.until(at(act));
    var stage = scene(act, act.who());
    stage.world().join(stage.account(), stage.channel());
    rehearsal.restart(Newcomers.without(settings, later), at(act));
  }

  private Instant at(Act act) {
    return act.at().atZone(circle(act).zone()).toInstant();
  }

  private void play(Act act) {
    rehearsal.until(at(act));
    var who = who(act);
    if (who.isEmpty()) {
      trouble(act, "no story that stands in the channel has an author here");
      return;
    }
    play(act, scene(act, who.get()));
    rehearsal.settle();
  }

  private void play(Act act, Scene stage) {
    act.type().ifPresent(line -> goOn(act, stage, stage.type(line)));
    act.press().ifPresent(label -> press(act, stage, label));
    act.reply().ifPresent(words -> reply(act, stage, words));
  }

  private void press(Act act, Scene stage, String label) {
    var message = stage.newest(m -> m.offers(label));
    if (message.isEmpty()) {
      trouble(act, "there is no button [" + label + "]");
      return;
    }
    goOn(act, stage, stage.world().press(stage.account(), message.get(), label));
  }

  /** A form that opened is filled in. */
  private void goOn(Act act, Scene stage, Reaction reaction) {
    switch (reaction) {
      case Reaction.Opened(var form) when !onlyWords(form) -> submit(act, stage, form);
      case Reaction other -> expectAnswer(act, other);
    }
  }

  private void submit(Act act, Scene stage, SeenForm form) {
    var values = new HashMap<String, String>();
    act.fill()
        .forEach((label, value) ->
            field(form, label)
                .ifPresentOrElse(
                    f -> values.put(f.name(), chosen(f, meant(act, stage, value))),
                    () -> trouble(act, "the form has no part “" + label + "…”")));
    keepsakes.fills(stage.who(), act.fill());
    var reaction = stage.world().submit(stage.account(), form, Map.copyOf(values));
    keepsakes.reads(stage.who(), reaction);
    switch (reaction) {
      case Reaction.Opened(var again) when act.sends() -> sends(act, stage, again);
      case Reaction.Answered(var draft) when act.sends() -> sends(act, stage, draft);
      case Reaction other -> expectAnswer(act, other);
    }
  }

  /** Sends what came back, as it stands. */
  private void sends(Act act, Scene stage, SeenForm form) {
    var reaction = stage.world().submit(stage.account(), form, Map.of());
    keepsakes.reads(stage.who(), reaction);
    expectAnswer(act, reaction);
  }

  /** Discord opens no form after a form: what came back stands above a button. */
  private void sends(Act act, Scene stage, Seen draft) {
    if (!draft.offers(SEND)) {
      trouble(act, "nothing came back to be sent: " + draft.text());
      return;
    }
    var reaction = stage.world().press(stage.account(), draft, SEND);
    keepsakes.reads(stage.who(), reaction);
    expectAnswer(act, reaction);
  }

  private String meant(Act act, Scene stage, String value) {
    if (!value.equals(Keepsakes.THEIRS)) {
      return value;
    }
    var words = keepsakes.wordsOf(stage.who());
    if (words.isEmpty()) {
      trouble(act, "they were given no four words");
    }
    return words.orElse("");
  }

  private void reply(Act act, Scene stage, String words) {
    var below = act.below().orElse("");
    stage
        .newest(m -> m.byBot() && m.text().contains(below))
        .ifPresentOrElse(
            m -> stage.world().reply(stage.account(), m, words),
            () -> trouble(act, "there is no message with “" + below + "”"));
  }

  private void expectAnswer(Act act, Reaction reaction) {
    switch (reaction) {
      case Reaction.Answered _, Reaction.Taken _ -> {}
      case Reaction.Opened(var form) when onlyWords(form) -> {}
      case Reaction.Opened(var form) -> trouble(act, "a form opened: " + form.title());
      case Reaction.Refused(var errors) -> trouble(act, "the form was refused: " + errors);
      case Reaction.Failed(var words) -> trouble(act, "the platform shows a failure: " + words);
    }
  }

  /** Slack shows the answer to a form in the form's place. */
  private static boolean onlyWords(SeenForm form) {
    return form.fields().stream().allMatch(f -> f.kind() == SeenForm.Kind.NOTE);
  }

  private void trouble(Act act, String what) {
    troubles.add(act.at() + " " + act.who() + " in " + act.circle() + ": " + what);
  }

  private static Optional<SeenForm.Field> field(SeenForm form, String label) {
    return form.fields().stream().filter(f -> f.label().startsWith(label)).findFirst();
  }

  private static String chosen(SeenForm.Field field, String value) {
    return field.options().stream().filter(o -> o.startsWith(value)).findFirst().orElse(value);
  }

  /** Where a person acts. */
  private record Scene(String who, ChatWorld world, String account, String channel) {

    Reaction type(String line) {
      return world.type(account, channel, line);
    }

    Optional<Seen> newest(Predicate<Seen> wanted) {
      return world.look(account, channel).stream()
          .filter(wanted)
          .max(Comparator.comparing(Seen::at));
    }
  }

  /** Who acts: whoever's story it is, if only chance knows that. */
  private Optional<String> who(Act act) {
    var home = circle(act).home();
    return act.who().equals(Keepsakes.AUTHOR)
        ? keepsakes.author(rehearsal.world(home.platform()).happenings(), home.channel())
        : Optional.of(act.who());
  }

  private Scene scene(Act act, String who) {
    var circle = circle(act);
    var platform = circle.home().platform();
    var account = person(who).accountOn(platform).orElseThrow();
    var world = rehearsal.world(platform);
    var channel = act.direct() ? world.directWithBot(account) : circle.home().channel();
    return new Scene(who, world, account, channel);
  }

  private Circle circle(Act act) {
    return programme.circles().stream()
        .filter(c -> c.id().value().equals(act.circle()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no circle for " + act));
  }

  private Member person(String who) {
    return programme.people().stream()
        .filter(p -> p.id().value().equals(who))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + who));
  }

  static Platform platform(ChatWorld world) {
    return Transcript.platform(world.platform());
  }
}
