package dev.peercircles.app.simulation;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;

/** People who press what they see: they answer, skip, change, go away, come back, and forget to. */
final class People {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** How likely a person is to press a button of a command when they first see it. */
  private static final Map<String, Double> LIKELY =
      Map.ofEntries(
          Map.entry("checkin", 0.75),
          Map.entry("skip", 0.08),
          Map.entry("away-form", 0.05),
          Map.entry("been-there", 0.06),
          Map.entry("step", 0.3),
          Map.entry("met", 0.6),
          Map.entry("meeting-off", 0.1),
          Map.entry("meeting-moved", 0.1),
          Map.entry("cant-come", 0.08),
          Map.entry("can-come", 0.3),
          Map.entry("back", 0.4));

  private record Act(
      Instant at, int number, Member who, Platform where, Prefilled what, int tries) {}

  private final Dice dice;
  private final Stage stage;
  private final Answers answers;
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::number));
  private final Map<MemberId, List<Absence>> away = new HashMap<>();
  private Map<MemberId, List<Absence>> awayThen = Map.of();
  private final Map<MemberId, List<LocalDate>> returns = new HashMap<>();
  private int number;

  People(long seed, Stage stage) {
    this.dice = new Dice(seed, "people");
    this.stage = stage;
    this.answers = new Answers(stage);
  }

  Answers answers() {
    return answers;
  }

  /** The database is copied. */
  void backedUp() {
    answers.backedUp();
    awayThen = copy(away);
  }

  /** The bot knows nothing of what it was told since. */
  void forget() {
    answers.forget();
    away.clear();
    away.putAll(copy(awayThen));
  }

  private static Map<MemberId, List<Absence>> copy(Map<MemberId, List<Absence>> absences) {
    var copy = new HashMap<MemberId, List<Absence>>();
    absences.forEach((member, list) -> copy.put(member, new ArrayList<>(list)));
    return copy;
  }

  /** When somebody next does something. */
  Optional<Instant> next() {
    return Optional.ofNullable(acts.peek()).map(Act::at);
  }

  /** Whether somebody is on leave, as the configuration says or the bot has confirmed. */
  boolean isAway(Member member, LocalDate day) {
    var came = returns.getOrDefault(member.id(), List.of());
    var configured =
        member.absences().stream()
            .filter(a -> came.stream().noneMatch(r -> a.covers(r) && !r.isAfter(day)));
    return Stream.concat(configured, away.getOrDefault(member.id(), List.of()).stream())
        .anyMatch(a -> a.covers(day));
  }

  /** A message appeared or changed: each who can see it thinks about each of its buttons. */
  void sees(World.Seen seen) {
    var pressable = presses(seen.message);
    if (!pressable.isEmpty()) {
      readers(seen).forEach(who -> pressable.forEach(p -> consider(who, seen.platform, p)));
    }
  }

  private void consider(Member who, Platform where, Prefilled what) {
    if (dice.chance(LIKELY.getOrDefault(what.command(), 0.0))) {
      var wait = dice.between(Duration.ofMinutes(1), Duration.ofHours(dice.chance(0.5) ? 4 : 50));
      plan(who, where, what, stage.truth().now().plus(wait), 0);
      if (what.command().equals("checkin") && dice.chance(0.25)) {
        plan(who, where, what, stage.truth().now().plus(wait.multipliedBy(2)), 0);
      }
    }
  }

  private void plan(Member who, Platform where, Prefilled what, Instant at, int tries) {
    acts.add(new Act(at, ++number, who, where, what, tries));
  }

  private List<Member> readers(World.Seen seen) {
    var programme = stage.node().programme();
    if (seen.post.destination() instanceof Destination.Direct(var to)) {
      return programme.people().stream().filter(p -> p.id().equals(to)).toList();
    }
    return programme.circles().stream()
        .filter(c -> c.id().equals(seen.post.circle()))
        .flatMap(c -> members(c).stream())
        .flatMap(id -> programme.people().stream().filter(p -> p.id().equals(id)))
        .toList();
  }

  static List<MemberId> members(Circle circle) {
    return circle.membership() instanceof Membership.Listed(var members) ? members : List.of();
  }

  private static List<Prefilled> presses(Message message) {
    var found = new ArrayList<Prefilled>();
    for (var block : message.blocks()) {
      var buttons =
          switch (block) {
            case Block.Buttons(var row) -> row;
            case Block.Aside(var _, var beside) -> beside;
            case Block.Heading _, Block.Paragraph _, Block.Numbered _ -> List.<Button>of();
          };
      for (var button : buttons) {
        if (button instanceof Button.Press press) {
          found.add(press.command());
        }
      }
    }
    return found;
  }

  /** Somebody does what they planned. */
  void act() {
    var act = acts.remove();
    if (!stage.isUp()) {
      stage.note(act.who().id() + " presses " + act.what().encode() + ": nobody answers");
      if (act.tries() < 3) {
        plan(
            act.who(),
            act.where(),
            act.what(),
            act.at().plus(Duration.ofHours(2)),
            act.tries() + 1);
      }
      return;
    }
    press(act, act.what(), Map.of());
  }

  private void press(Act act, Prefilled what, Map<String, String> values) {
    var day = stage.node().programme();
    var line = act.who().id() + " presses " + what.encode() + new TreeMap<>(values);
    Reply reply;
    try {
      reply = stage.node().router().route(invocation(act, what, values));
    } catch (Crash crash) {
      stage.note(line + " -> dies: " + crash.getMessage());
      uncertain(act, what, values);
      throw crash;
    }
    stage.note(line + " -> " + words(reply));
    switch (reply) {
      case Reply.Opens(var form) -> press(act, form.submit(), fill(form, zone(act), day.name()));
      case Reply.Said said -> accepted(act, what, values, said);
      case Reply.Refused _, Reply.Invalid _, Reply.Hands _ -> {}
    }
  }

  private static String words(Reply reply) {
    return switch (reply) {
      case Reply.Said(var message, var posts) ->
          "said " + message.words().replace('\n', '|') + " " + posts.size();
      case Reply.Opens(var form) -> "opens " + form.title();
      case Reply.Hands(var file, var _, var _) -> "hands " + file.name();
      case Reply.Refused(var message) -> "refused " + message.words().replace('\n', '|');
      case Reply.Invalid(var errors) -> "invalid " + new TreeMap<>(errors);
    };
  }

  private void uncertain(Act act, Prefilled what, Map<String, String> values) {
    switch (what.command()) {
      case "answer" -> answers.perhaps(what, act.who(), values);
      case "back" -> isBack(act);
      default -> {}
    }
  }

  /** Early, whoever said that they would be away: the configuration or they themselves. */
  private void isBack(Act act) {
    away.remove(act.who().id());
    returns.computeIfAbsent(act.who().id(), _ -> new ArrayList<>()).add(today(act));
  }

  private void accepted(Act act, Prefilled what, Map<String, String> values, Reply.Said said) {
    switch (what.command()) {
      case "answer" -> answers.accepted(what, act.who(), values);
      case "away-save" -> {
        var until = LocalDate.parse(values.getOrDefault("until", ""));
        away.computeIfAbsent(act.who().id(), _ -> new ArrayList<>())
            .add(new Absence(today(act), until));
      }
      case "back" -> isBack(act);
      default -> {}
    }
    presses(said.message()).stream()
        .filter(p -> p.command().equals("back"))
        .filter(_ -> dice.chance(0.4))
        .forEach(p ->
            plan(
                act.who(),
                act.where(),
                p,
                stage.truth().now().plus(dice.between(Duration.ofHours(1), Duration.ofDays(8))),
                0));
  }

  private Invocation invocation(Act act, Prefilled what, Map<String, String> values) {
    var shown = stage.truth().shown();
    return new Invocation(
        new Account(act.where(), act.who().accountOn(act.where()).orElseThrow()),
        Optional.empty(),
        what.command(),
        arguments(what),
        values,
        shown.plus(PATIENCE));
  }

  /** As the adapters read what a button carries. */
  private Map<String, String> arguments(Prefilled what) {
    var names = new ArrayList<String>();
    stage
        .node()
        .catalog()
        .find(what.command())
        .ifPresent(c -> {
          if (c.scope() == Scope.CIRCLE) {
            names.add(Invocation.CIRCLE);
          }
          c.options().forEach(o -> names.add(o.name()));
        });
    var named = new HashMap<String, String>();
    for (int i = 0; i < Math.min(names.size(), what.arguments().size()); i++) {
      if (!what.arguments().get(i).isEmpty()) {
        named.put(names.get(i), what.arguments().get(i));
      }
    }
    return named;
  }

  private Map<String, String> fill(Form form, ZoneId zone, String place) {
    var values = new TreeMap<String, String>();
    for (var field : form.fields()) {
      switch (field) {
        case Field.Words words -> values.put(words.id(), written(words.id(), zone, place));
        case Field.Choice choice -> values.put(choice.id(), dice.oneOf(choice.options()).value());
        case Field.Note _ -> {}
      }
    }
    return values;
  }

  private String written(String field, ZoneId zone, String place) {
    return switch (field) {
      case "until" ->
          stage.truth().shown().atZone(zone).toLocalDate().plusDays(dice.below(12)).toString();
      case "people" -> String.valueOf(2 + dice.below(5));
      default -> "words " + ++number + " of " + place;
    };
  }

  private LocalDate today(Act act) {
    return stage.truth().shown().atZone(zone(act)).toLocalDate();
  }

  /** Their own zone, else that of their first circle, as the router has it. */
  private ZoneId zone(Act act) {
    var id = act.who().id();
    return act.who()
        .zone()
        .or(() ->
            stage.node().programme().circles().stream()
                .filter(c -> members(c).contains(id))
                .map(Circle::zone)
                .findFirst())
        .orElse(java.time.ZoneOffset.UTC);
  }
}
