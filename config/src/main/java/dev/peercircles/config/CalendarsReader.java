package dev.peercircles.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Own calendars, and the ids of calendars that circles name. */
final class CalendarsReader {
  private static final int LONGEST_DAYS = 366;

  private final Map<String, List<Stretch>> own = new LinkedHashMap<>();

  CalendarsReader(At document) {
    document.section("calendars").children().forEach(this::read);
  }

  Map<String, List<Stretch>> own() {
    return own;
  }

  /** The ids in this list, as far as they are known. */
  List<String> ids(At list) {
    var ids = new ArrayList<String>();
    for (var item : list.items()) {
      item.text().filter(id -> isKnown(id, item)).ifPresent(ids::add);
    }
    return ids;
  }

  private void read(String id, At days) {
    if (JollydayHolidays.known(id)) {
      days.errorAtKey(
          Words.quote(id) + " is already the id of public holidays.", "choose another id.");
    }
    own.put(id, days.items().stream().flatMap(d -> stretch(d).stream()).toList());
  }

  private static Optional<Stretch> stretch(At days) {
    var ends = days.text().map(t -> t.split("/", 2)).orElse(new String[0]);
    if (ends.length == 0) {
      return Optional.empty();
    }
    var first = half(days, ends[0]).date();
    var last = half(days, ends[ends.length - 1]).date();
    return first.flatMap(f -> last.map(l -> new Stretch(f, l))).filter(s -> inOrder(s, days));
  }

  private static At half(At days, String text) {
    return days.with(new Node.Scalar(days.node().place(), text, Node.Kind.TEXT));
  }

  private static boolean inOrder(Stretch stretch, At days) {
    if (stretch.to().isBefore(stretch.from())) {
      days.error("The last day stands before the first.", "write FIRST/LAST.");
      return false;
    }
    if (stretch.from().plusDays(LONGEST_DAYS).isBefore(stretch.to())) {
      days.error("This is longer than a year.", "check the years.");
      return false;
    }
    return true;
  }

  private boolean isKnown(String id, At item) {
    boolean known = own.containsKey(id) || JollydayHolidays.known(id);
    if (!known && id.matches("[a-z0-9_-]{2,32}")) {
      item.error("No calendar is called " + Words.quote(id) + ".", () -> near(id));
    }
    return known;
  }

  private String near(String id) {
    var near = new TreeSet<>(own.keySet());
    near.addAll(JollydayHolidays.idsNear(id));
    return Words.didYouMean(
        id, near, "write a country and region like `de-be`, or add it under `calendars`.");
  }
}
