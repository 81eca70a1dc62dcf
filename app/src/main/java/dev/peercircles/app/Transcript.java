package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import dev.peercircles.sandbox.SeenForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened in the simulated platforms, as lines for a person to read: the time in the circle's
 * zone, the channel, who sees it, the words, the buttons.
 */
final class Transcript {
  private static final Pattern INSTANT = Pattern.compile("\\{(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter WITHIN =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter BEYOND =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final String INDENT = "         ";

  private final Programme programme;

  Transcript(Programme programme) {
    this.programme = programme;
  }

  /** The lines of all that happened in these worlds: day by day, circle by circle. */
  List<String> lines(List<ChatWorld> worlds) {
    var lines = new ArrayList<String>();
    var section = "";
    for (var entry : entries(worlds)) {
      var here = heading(entry);
      if (!section.equals(here)) {
        lines.add("");
        lines.add(here);
        section = here;
      }
      lines.addAll(lines(entry));
    }
    return lines;
  }

  private record Entry(Instant at, String platform, Place place, Happening what, int order) {

    LocalDate day() {
      return at.atZone(place.circle().zone()).toLocalDate();
    }
  }

  /**
   * Where something happened: a circle's channel, or a member's direct conversation with the bot.
   */
  private record Place(Circle circle, Optional<Member> direct) {

    String name() {
      return direct.isPresent() ? "direct" : "#" + circle.id();
    }

    String audience() {
      return direct.map(m -> "only " + m.name()).orElse("everyone there");
    }

    /** The zone of whoever reads it: the circle's, as long as all of it reads. */
    ZoneId zone() {
      return direct.flatMap(Member::zone).orElse(circle.zone());
    }
  }

  private static String heading(Entry entry) {
    var circle = entry.place().circle();
    var title =
        "%s · %s · %s (%s)"
            .formatted(DAY.format(entry.day()), circle.name(), entry.platform(), circle.zone());
    return "── " + title + " " + "─".repeat(Math.max(3, 84 - title.length()));
  }

  private List<Entry> entries(List<ChatWorld> worlds) {
    return worlds.stream()
        .flatMap(this::entries)
        .sorted(
            Comparator.comparing(Entry::day)
                .thenComparing(e -> e.place().circle().id())
                .thenComparing(Entry::at)
                .thenComparing(Entry::order))
        .toList();
  }

  private Stream<Entry> entries(ChatWorld world) {
    var happenings = world.happenings();
    return Stream.iterate(0, i -> i + 1)
        .limit(happenings.size())
        .flatMap(i -> entry(world, happenings.get(i), i).stream());
  }

  private Optional<Entry> entry(ChatWorld world, Happening what, int order) {
    return circle(world, what.channel())
        .map(c -> new Place(c, Optional.empty()))
        .or(() -> person(world, what.channel()).flatMap(p -> direct(world, p)))
        .map(place -> new Entry(what.at(), world.platform(), place, what, order));
  }

  private Optional<Place> direct(ChatWorld world, Member person) {
    return programme.circles().stream()
        .filter(c -> c.home().platform() == platform(world.platform()))
        .filter(c -> holds(c, person))
        .findFirst()
        .map(c -> new Place(c, Optional.of(person)));
  }

  private static boolean holds(Circle circle, Member person) {
    return switch (circle.membership()) {
      case Membership.Listed(var members) -> members.contains(person.id());
      case Membership.WholeChannel _ -> true;
    };
  }

  private List<String> lines(Entry entry) {
    var place = entry.place();
    var where = clock(entry) + "  " + place.name();
    var h = entry.what();
    var who = h.who().map(id -> name(entry.platform(), id)).orElse("the bot");
    return switch (h.what()) {
      case JOINED -> List.of(where + " · " + who + " joins");
      case POSTED -> told(where + " · " + seenBy(place, h), h, place);
      case EDITED -> told(where + " · " + audience(h, who, place) + " · changed to", h, place);
      case DELETED -> List.of(where + " · a message is deleted");
      case ANSWERED_PRIVATELY -> told(where + " · only " + who + " sees", h, place);
      case FORM_OPENED -> form(where + " · only " + who + " sees", h, place.zone());
      case TYPED -> List.of(where + " · " + who + " types: " + h.words());
      case PRESSED -> List.of(where + " · " + who + " presses [" + h.words() + "]");
      case SUBMITTED -> said(where + " · " + who + " sends the form", labelled(h));
      case REPLIED -> said(where + " · in the thread, " + who + " writes", replied(h));
      case FAILED -> List.of(where + " · " + who + " sees a failure: " + h.words());
    };
  }

  /** Discord's private answers are messages that change. */
  private static String audience(Happening h, String who, Place place) {
    return h.message().flatMap(Seen::onlyFor).map(_ -> "only " + who).orElseGet(place::audience);
  }

  private static String clock(Entry entry) {
    var circle = entry.place().circle().zone();
    var here = CLOCK.format(entry.at().atZone(circle));
    var there = CLOCK.format(entry.at().atZone(entry.place().zone()));
    return here.equals(there) ? here : here + " (" + there + " there)";
  }

  /** What was filled in, each part under its label: Discord knows only the part's id. */
  private static String labelled(Happening h) {
    var words = h.words();
    for (var field : h.form().map(SeenForm::fields).orElse(List.of())) {
      words =
          words.replaceFirst(
              "(?m)^" + Pattern.quote(field.name()) + ": ",
              Matcher.quoteReplacement(field.label()) + ": ");
    }
    return words.replace("?: ", "? ");
  }

  private static String replied(Happening h) {
    return h.message().map(Seen::text).orElse(h.words());
  }

  private static List<String> said(String where, String words) {
    var lines = new ArrayList<>(List.of(where));
    words.lines().map(l -> INDENT + l).forEach(lines::add);
    return lines;
  }

  private static String seenBy(Place place, Happening h) {
    boolean inThread = h.message().flatMap(Seen::threadOf).isPresent();
    return (inThread ? "in the thread, " : "") + place.audience();
  }

  private List<String> told(String where, Happening h, Place place) {
    var lines = new ArrayList<String>();
    lines.add(where);
    h.message().ifPresent(m -> lines.addAll(words(m, h.at(), place.zone())));
    return lines;
  }

  private static List<String> words(Seen message, Instant now, ZoneId zone) {
    var lines =
        times(message.text(), now, zone)
            .lines()
            .filter(l -> !l.isBlank())
            .map(l -> INDENT + l)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!message.buttons().isEmpty()) {
      lines.add(
          INDENT
              + message.buttons().stream()
                  .map(SeenButton::label)
                  .map(l -> "[ " + l + " ]")
                  .collect(Collectors.joining(" ")));
    }
    return lines;
  }

  private static List<String> form(String where, Happening h, ZoneId zone) {
    var fields = h.form().map(SeenForm::fields).orElse(List.of());
    boolean asks = fields.stream().anyMatch(f -> f.kind() != SeenForm.Kind.NOTE);
    var lines = new ArrayList<String>();
    lines.add(where + (asks ? " a form “" + h.form().map(SeenForm::title).orElse("") + "”" : ""));
    fields.forEach(f -> lines.add(INDENT + times(part(f), h.at(), zone)));
    return lines;
  }

  private static String part(SeenForm.Field field) {
    if (field.kind() == SeenForm.Kind.NOTE) {
      return field.label();
    }
    var options =
        field.options().isEmpty() ? "" : " ( " + String.join(" · ", field.options()) + " )";
    var hint = field.hint().isBlank() ? "" : " — " + field.hint().replace("\n", " · ");
    var initial = field.initial().isBlank() ? "" : " = “" + field.initial() + "”";
    return "· " + field.label() + options + hint + initial;
  }

  /**
   * Puts the reader's local time where the platform would; without the weekday if it is today, with
   * the date if it is more than a few days away.
   */
  static String times(String text, Instant now, ZoneId zone) {
    return INSTANT.matcher(text).replaceAll((MatchResult m) -> local(m.group(1), now, zone));
  }

  private static String local(String instant, Instant now, ZoneId zone) {
    var then = Instant.parse(instant).atZone(zone);
    long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), then.toLocalDate());
    return (days == 0 ? CLOCK : days > 0 && days < 6 ? WITHIN : BEYOND).format(then);
  }

  private Optional<Circle> circle(ChatWorld world, String channel) {
    return programme.circles().stream()
        .filter(c -> c.home().platform() == platform(world.platform()))
        .filter(c -> c.home().channel().equals(channel))
        .findFirst();
  }

  private Optional<Member> person(ChatWorld world, String channel) {
    return programme.people().stream()
        .filter(p ->
            p.accountOn(platform(world.platform()))
                .map(world::directWithBot)
                .filter(channel::equals)
                .isPresent())
        .findFirst();
  }

  private String name(String platform, String account) {
    return programme.people().stream()
        .filter(p -> p.accountOn(platform(platform)).filter(account::equals).isPresent())
        .map(Member::name)
        .findFirst()
        .orElse("somebody else");
  }

  static Platform platform(String title) {
    return Stream.of(Platform.values())
        .filter(p -> p.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(title));
  }
}
