package dev.peercircles.config;

import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a circle meets. */
final class MeetingReader {
  private static final LocalTime USUAL_AGENDA = LocalTime.of(9, 0);
  private static final int AGENDA_AHEAD_HOURS = 2;
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final List<String> NTH = List.of("first", "second", "third", "fourth");

  private final At circle;
  private final At meeting;
  private final ZoneId zone;

  MeetingReader(At circle, At meeting, ZoneId zone) {
    this.circle = circle;
    this.meeting = meeting;
    this.zone = zone;
  }

  Optional<MeetingPlan> read() {
    var when = meeting.require("when", "{ every: week, day: thursday, at: \"12:30\" }");
    var recurrence = when.flatMap(MeetingReader::recurrence);
    var at = when.flatMap(w -> w.require("at", "\"12:30\"")).flatMap(At::time);
    var lasts = meeting.require("lasts", "PT45M").flatMap(l -> l.duration(LONGEST));
    var where = meeting.get("where").flatMap(Links::read);
    var agenda = at.flatMap(this::agenda);
    if (recurrence.isEmpty() || at.isEmpty() || lasts.isEmpty() || agenda.isEmpty()) {
      return Optional.empty();
    }
    var cadence = new Cadence(recurrence.get(), at.get(), zone);
    return Optional.of(new MeetingPlan(cadence, lasts.get(), where, agenda.get()));
  }

  /** At nine, or two hours before a meeting that is earlier than eleven. */
  private Optional<LocalTime> agenda(LocalTime meets) {
    var own = circle.get("agenda").flatMap(a -> a.get("at"));
    if (own.isEmpty()) {
      return Optional.of(usualAgenda(meets));
    }
    var at = own.get().time();
    if (at.isPresent() && !at.get().isBefore(meets)) {
      own.get()
          .error(
              "The agenda would come when the meeting has begun (" + meets + ").",
              "write a time before " + meets + ".");
      return Optional.empty();
    }
    return at;
  }

  private static LocalTime usualAgenda(LocalTime meets) {
    if (meets.getHour() < AGENDA_AHEAD_HOURS) {
      return LocalTime.MIDNIGHT;
    }
    var ahead = meets.minusHours(AGENDA_AHEAD_HOURS);
    return ahead.isBefore(USUAL_AGENDA) ? ahead : USUAL_AGENDA;
  }

  private static Optional<Recurrence> recurrence(At when) {
    boolean weeks =
        when.get("every").flatMap(At::text).filter(e -> e.endsWith(" weeks")).isPresent();
    outOfPlace(when, "from", weeks, "`every: 2 weeks`");
    return rhythm(when);
  }

  /** Where a first day has a meaning with every rhythm. */
  static Optional<Recurrence> rhythm(At when) {
    var every = when.require("every", "week").flatMap(At::text);
    var day = when.require("day", "thursday").flatMap(MeetingReader::weekday);
    if (every.isEmpty()) {
      return Optional.empty();
    }
    boolean month = every.get().equals("month");
    boolean weeks = every.get().matches("([2-9]|1[0-9]|2[0-6]) weeks");
    outOfPlace(when, "nth", month, "`every: month`");
    if (month) {
      return nth(when).flatMap(n -> day.map(d -> new Recurrence.NthOfMonth(n, d)));
    }
    if (weeks) {
      int n = Integer.parseInt(every.get().substring(0, every.get().indexOf(' ')));
      return anchor(when).flatMap(a -> day.map(d -> new Recurrence.EveryNWeeks(n, d, a)));
    }
    return every.get().equals("week") ? day.map(Recurrence.Weekly::new) : Optional.empty();
  }

  private static void outOfPlace(At when, String key, boolean inPlace, String with) {
    if (!inPlace) {
      when.get(key)
          .ifPresent(k ->
              k.errorAtKey("`" + key + "` has a meaning only with " + with + ".", "take it out."));
    }
  }

  private static Optional<LocalDate> anchor(At when) {
    var from = when.get("from");
    if (from.isEmpty()) {
      when.errorAtKey(
          "Weeks need a first one to be counted from.",
          "add `from: \"2026-10-12\"`, any day of a week in which you meet.");
    }
    return from.flatMap(At::date);
  }

  private static Optional<Integer> nth(At when) {
    return when.require("nth", "first")
        .flatMap(At::text)
        .flatMap(t ->
            t.equals("last")
                ? Optional.of(-1)
                : Optional.of(NTH.indexOf(t) + 1).filter(n -> n > 0));
  }

  static Optional<DayOfWeek> weekday(At at) {
    return at.text()
        .flatMap(t ->
            List.of(DayOfWeek.values()).stream()
                .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(t))
                .findAny());
  }
}
