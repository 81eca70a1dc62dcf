package dev.peercircles.app;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone written out for a calendar file, as Java knows it: what the bot posts and what the
 * calendar shows then agree, whichever zones a library brings along. Pure.
 */
final class CalendarZone {
  private CalendarZone() {}

  /**
   * The zone with every change around some local times.
   *
   * @param starts in order, at least one
   */
  static VTimeZone of(ZoneId zone, List<LocalDateTime> starts) {
    var from = starts.getFirst().minusYears(1).atZone(zone).toInstant();
    var until = starts.getLast().plusMonths(1).atZone(zone).toInstant();
    var rules = zone.getRules();
    var offset = rules.getOffset(from);
    var observances = new ArrayList<Observance>();
    observances.add(
        observance(
            rules.isDaylightSavings(from), LocalDateTime.ofInstant(from, offset), offset, offset));
    for (var change = rules.nextTransition(from);
        change != null && change.getInstant().isBefore(until);
        change = rules.nextTransition(change.getInstant())) {
      observances.add(observance(zone, change));
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
  }

  private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
    return observance(
        zone.getRules().isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static Observance observance(
      boolean summer, LocalDateTime starts, ZoneOffset before, ZoneOffset after) {
    var properties =
        new PropertyList(
            List.<Property>of(
                new DtStart<>(starts), new TzOffsetFrom(before), new TzOffsetTo(after)));
    return summer ? new Daylight(properties) : new Standard(properties);
  }
}
