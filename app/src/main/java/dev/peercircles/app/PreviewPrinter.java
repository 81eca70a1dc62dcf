package dev.peercircles.app;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Text;
import dev.peercircles.programme.Programme;
import dev.peercircles.rotations.Forecast;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a preview for a person to read: each post at the circle's local time, then who gets how
 * many messages.
 */
final class PreviewPrinter {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
  private static final String INDENT = "    ";

  private final Programme programme;
  private final PrintWriter out;

  PreviewPrinter(Programme programme, PrintWriter out) {
    this.programme = programme;
    this.out = out;
  }

  /** The posts in order of time. */
  void posts(List<Preview.Entry> entries) {
    entries.forEach(this::post);
  }

  /** Whose turn it would be, and what of it is provisional. */
  void turns(List<Forecast.Ahead> turns) {
    if (turns.isEmpty()) {
      return;
    }
    out.println("Turns, as far as they can be known:");
    turns.forEach(t -> out.println(INDENT + turn(t)));
    out.println(
        INDENT
            + "Provisional is whom the rule would ask first, from an empty history and if everybody"
            + " says yes. What was held and said so far the running bot knows: /circle lunch"
            + " show.");
    out.println();
  }

  private String turn(Forecast.Ahead turn) {
    var plan = turn.plan();
    var who =
        turn.guest()
            .map(g -> "a guest, " + g)
            .orElseGet(() ->
                turn.who().isEmpty()
                    ? "nobody could"
                    : turn.who().stream().map(this::name).collect(Collectors.joining(" and ")));
    return WHEN.format(plan.when().on(turn.date()))
        + " "
        + plan.when().zone()
        + " · "
        + plan.circles().stream().map(CircleId::value).collect(Collectors.joining(", "))
        + " · "
        + plan.id().word()
        + " · "
        + who
        + (turn.provisional() ? " (provisional)" : "");
  }

  /** How many messages that they did not ask for each person gets in each week. */
  void counts(List<Preview.Entry> entries) {
    var weeks = new TreeMap<LocalDate, List<Preview.Entry>>();
    entries.stream()
        .filter(Preview.Entry::direct)
        .forEach(e -> weeks.computeIfAbsent(monday(e), _ -> new java.util.ArrayList<>()).add(e));
    out.println("Messages to single people that they did not ask for, by week:");
    if (weeks.isEmpty()) {
      out.println(INDENT + "none");
    }
    weeks.forEach((monday, sent) -> out.println(INDENT + monday + "  " + people(sent)));
  }

  private String people(List<Preview.Entry> sent) {
    return programme.people().stream()
        .map(p -> count(p, sent))
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(Member person, List<Preview.Entry> sent) {
    long n = sent.stream().filter(e -> e.onlyTo(person.id())).count();
    return n == 0 ? "" : person.name() + " " + n;
  }

  private void post(Preview.Entry entry) {
    var circle = entry.circle();
    out.println(
        WHEN.format(entry.at().atZone(circle.zone()))
            + " "
            + circle.zone()
            + " · "
            + circle.home().platform().title()
            + " · "
            + circle.id()
            + " · "
            + where(entry.destination()));
    entry.message().blocks().stream()
        .flatMap(PreviewPrinter::lines)
        .filter(l -> !l.isBlank())
        .forEach(l -> out.println(INDENT + l));
    out.println();
  }

  private String where(Destination destination) {
    return switch (destination) {
      case Destination.Channel _ -> "everyone in the channel";
      case Destination.Elsewhere(var channel) -> "everyone in channel " + channel.channel();
      case Destination.Direct(var member) -> "only " + name(member);
      case Destination.Thread _ -> "in the thread";
      case Destination.InPlaceOf _ -> "the message above changes to";
    };
  }

  private String name(MemberId id) {
    return programme.people().stream()
        .filter(p -> p.id().equals(id))
        .map(Member::name)
        .findFirst()
        .orElse(id.value());
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> Stream.of(text.words());
      case Block.Paragraph(var text) -> text.words().lines();
      case Block.Numbered(var items) -> numbered(items);
      case Block.Aside(var text, var buttons) ->
          Stream.of("— " + text.words() + (buttons.isEmpty() ? "" : "  " + labels(buttons)));
      case Block.Buttons(var buttons) -> Stream.of(labels(buttons));
    };
  }

  private static Stream<String> numbered(List<Text> items) {
    return Stream.iterate(0, i -> i + 1)
        .limit(items.size())
        .map(i -> (i + 1) + ". " + items.get(i).words());
  }

  private static String labels(List<Button> buttons) {
    return buttons.stream().map(b -> "[ " + b.label() + " ]").collect(Collectors.joining(" "));
  }

  private static LocalDate monday(Preview.Entry entry) {
    return entry
        .at()
        .atZone(entry.circle().zone())
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
