package dev.peercircles.config;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.peercircles.schedule.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days off of countries and regions ({@code de-be}, {@code us-ny}) from Jollyday's data, and own
 * calendars. Observances, on which people work, don't count; where a holiday is observed on another
 * day, both do. Thread-safe.
 */
final class JollydayHolidays implements Holidays {
  private record CalendarYear(String id, int year) {}

  private static final Set<String> COUNTRIES =
      HolidayManager.getSupportedCalendarCodes().stream()
          .map(c -> c.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** A country's id to those of all that is below it. */
  private static final Map<String, Set<String>> IDS = new ConcurrentHashMap<>();

  private final Map<String, List<Stretch>> own;
  private final Map<CalendarYear, Set<LocalDate>> found = new ConcurrentHashMap<>();

  JollydayHolidays(Map<String, List<Stretch>> own) {
    this.own = Map.copyOf(own);
  }

  /** Public holidays alone. */
  static JollydayHolidays ofCountries() {
    return new JollydayHolidays(Map.of());
  }

  @Override
  public boolean isDayOff(Collection<String> calendars, LocalDate date) {
    return calendars.stream().anyMatch(id -> isDayOff(id, date));
  }

  private boolean isDayOff(String id, LocalDate date) {
    var days = own.get(id);
    return days != null
        ? days.stream().anyMatch(d -> d.covers(date))
        : found
            .computeIfAbsent(new CalendarYear(id, date.getYear()), JollydayHolidays::load)
            .contains(date);
  }

  private static Set<LocalDate> load(CalendarYear wanted) {
    if (!known(wanted.id())) {
      return Set.of();
    }
    return manager(country(wanted.id()))
        .getHolidays(Year.of(wanted.year()), regions(wanted.id()))
        .stream()
        .filter(h -> h.getType() != HolidayType.OBSERVANCE)
        .flatMap(JollydayHolidays::days)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<LocalDate> days(Holiday holiday) {
    return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
  }

  /** Whether Jollyday has data for this country and region. */
  static boolean known(String id) {
    return id.contains("-") ? idsOf(country(id)).contains(id) : COUNTRIES.contains(id);
  }

  /** The ids of countries, and of the regions of the country of this id. */
  static Set<String> idsNear(String id) {
    var ids = new HashSet<>(COUNTRIES);
    ids.addAll(idsOf(country(id)));
    return ids;
  }

  private static Set<String> idsOf(String country) {
    return COUNTRIES.contains(country)
        ? IDS.computeIfAbsent(country, JollydayHolidays::loadIds)
        : Set.of();
  }

  private static Set<String> loadIds(String country) {
    var ids = new HashSet<String>();
    collect(country, manager(country).getCalendarHierarchy(), ids);
    return Set.copyOf(ids);
  }

  private static void collect(String id, CalendarHierarchy of, Set<String> ids) {
    ids.add(id);
    of.getChildren().forEach((name, region) -> collect(id + "-" + name, region, ids));
  }

  private static String country(String id) {
    return id.split("-", 2)[0];
  }

  private static String[] regions(String id) {
    var parts = id.split("-", -1);
    return Arrays.copyOfRange(parts, 1, parts.length);
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
