package dev.peercircles.config;

import dev.peercircles.circles.CircleId;
import dev.peercircles.config.Node.Entry;
import dev.peercircles.config.Node.Kind;
import dev.peercircles.config.Node.Mapping;
import dev.peercircles.config.Node.Scalar;
import dev.peercircles.config.Node.Sequence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A place in the document, for the readers. Gives values where they have the right shape, and
 * nothing where not: the schema has already said so.
 *
 * @param key where the key stands that leads here
 */
record At(KeyPath path, Place key, Node node, Problems problems) {
  /** No list may be longer, no text either: the schema has said so; here it saves time. */
  private static final int MOST_ITEMS = 500;

  private static final int LONGEST_TEXT = 1000;
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern DAYS = Pattern.compile("P[0-6]D");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  /** The keys in this map, in order. */
  List<String> keys() {
    return node instanceof Mapping m ? List.copyOf(m.entries().keySet()) : List.of();
  }

  Optional<At> get(String name) {
    return node instanceof Mapping m && m.entries().get(name) instanceof Entry e
        ? Optional.of(new At(path.child(name), e.key(), e.value(), problems))
        : Optional.empty();
  }

  /** The value under this key; that it is missing is a problem. */
  Optional<At> require(String name, String example) {
    var found = get(name);
    if (found.isEmpty() && isMap()) {
      problems.missing(key, path.toString(), name, example);
    }
    return found;
  }

  /** The values in this map by key, in order. */
  Map<String, At> children() {
    var children = new LinkedHashMap<String, At>();
    keys().forEach(k -> get(k).ifPresent(at -> children.put(k, at)));
    return children;
  }

  /** The map under this key; one with nothing in it, if there is none. */
  At section(String name) {
    return get(name)
        .orElseGet(() -> new At(path.child(name), key, new Mapping(key, Map.of()), problems));
  }

  /** The items of this list, as far as the schema allows them. */
  List<At> items() {
    if (!(node instanceof Sequence s)) {
      return List.of();
    }
    var items = new ArrayList<At>();
    for (var item : s.items().subList(0, Math.min(s.items().size(), MOST_ITEMS))) {
      items.add(new At(path.item(items.size(), item), item.place(), item, problems));
    }
    return items;
  }

  /** The same place with other content. */
  At with(Node other) {
    return new At(path, key, other, problems);
  }

  boolean isMap() {
    return node instanceof Mapping;
  }

  boolean isList() {
    return node instanceof Sequence;
  }

  Optional<String> text() {
    return node instanceof Scalar s
            && s.kind() == Kind.TEXT
            && s.text().length() <= LONGEST_TEXT
            && !s.text().isBlank()
        ? Optional.of(s.text())
        : Optional.empty();
  }

  boolean says(String word) {
    return text().filter(word::equals).isPresent();
  }

  OptionalInt number() {
    return node instanceof Scalar s
            && s.kind() == Kind.INTEGER
            && NUMBER.matcher(s.text()).matches()
        ? OptionalInt.of(Integer.parseInt(s.text()))
        : OptionalInt.empty();
  }

  Optional<LocalDate> date() {
    return text()
        .filter(t -> DATE.matcher(t).matches())
        .flatMap(t -> parse(t, LocalDate::parse, "is not a day of the calendar", "correct it"))
        .filter(this::ofThisCentury);
  }

  private boolean ofThisCentury(LocalDate day) {
    boolean fits = day.getYear() >= 2000 && day.getYear() < 2100;
    if (!fits) {
      error(Words.quote(day.toString()) + " is too far away.", "correct the year.");
    }
    return fits;
  }

  Optional<LocalTime> time() {
    return text().filter(t -> TIME.matcher(t).matches()).map(LocalTime::parse);
  }

  /** A length of time of at least five minutes. */
  Optional<Duration> duration(Duration most) {
    return text()
        .filter(t -> t.startsWith("PT"))
        .flatMap(t -> parse(t, Duration::parse, "is not a length of time", "write it like PT45M"))
        .filter(d -> within(d, most));
  }

  private boolean within(Duration length, Duration most) {
    boolean fits = length.compareTo(Duration.ofMinutes(5)) >= 0 && length.compareTo(most) <= 0;
    if (!fits) {
      error(
          Words.quote(length.toString()) + " is too short or too long.",
          "write a length from PT5M to " + most + ".");
    }
    return fits;
  }

  OptionalInt days() {
    return text()
        .filter(t -> DAYS.matcher(t).matches())
        .map(t -> OptionalInt.of(Period.parse(t).getDays()))
        .orElse(OptionalInt.empty());
  }

  private <T> Optional<T> parse(String text, Function<String, T> how, String not, String cure) {
    try {
      return Optional.of(how.apply(text));
    } catch (DateTimeException e) {
      error(Words.quote(text) + " " + not + ".", cure + ".");
      return Optional.empty();
    }
  }

  void error(String what, String cure) {
    problems.error(node.place(), path.toString(), what, cure);
  }

  /** The cure is sought only if the problem is kept. */
  void error(String what, Supplier<String> cure) {
    problems.error(node.place(), path.toString(), what, cure);
  }

  /** An error that rests this circle and leaves the others alone. */
  void rest(CircleId circle, String what, String cure) {
    problems.rest(circle, node.place(), path.toString(), what, cure);
  }

  void errorAtKey(String what, String cure) {
    problems.error(key, path.toString(), what, cure);
  }

  void warn(String what, String cure) {
    problems.warn(key, path.toString(), what, cure);
  }
}
