package dev.peercircles.app;

import dev.peercircles.programme.CalendarDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Dates as a calendar file (RFC 5545). A date keeps its UID and each day of writing has a higher
 * SEQUENCE, so that reading the file again updates instead of doubling. Zones are written out, with
 * their changes of the years concerned. Pure.
 */
final class CalendarFile {
  private static final ProdId PRODUCT = new ProdId("-//Peer circles//peer-circles//EN");

  private CalendarFile() {}

  /** The file's text. Without METHOD, which would want an organizer whom nobody could answer. */
  static String of(List<CalendarDate> dates, Instant now) {
    var calendar = new Calendar();
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(PRODUCT);
    dates.stream()
        .map(CalendarDate::zone)
        .distinct()
        .forEach(z -> calendar.add(CalendarZone.of(z, startsIn(z, dates))));
    dates.forEach(d -> calendar.add(event(d, now)));
    return written(calendar);
  }

  private static List<LocalDateTime> startsIn(ZoneId zone, List<CalendarDate> dates) {
    return dates.stream()
        .filter(d -> d.zone().equals(zone))
        .map(CalendarDate::starts)
        .sorted()
        .toList();
  }

  private static VEvent event(CalendarDate date, Instant now) {
    var properties = new ArrayList<Property>();
    properties.add(new Uid(date.uid()));
    properties.add(new DtStamp(now));
    properties.add(new Sequence(sequence(now)));
    properties.add(new DtStart<>(date.starts().atZone(date.zone())));
    properties.add(new net.fortuna.ical4j.model.property.Duration(date.lasts()));
    properties.add(new Summary(date.title()));
    if (!date.about().isEmpty()) {
      properties.add(new Description(date.about()));
    }
    if (!date.where().isEmpty()) {
      properties.add(new Location(date.where()));
    }
    if (date.off()) {
      properties.add(ImmutableStatus.VEVENT_CANCELLED);
    }
    return new VEvent(new PropertyList(properties));
  }

  /** Days since the first of January 2026. */
  private static int sequence(Instant now) {
    var first = LocalDate.of(2026, 1, 1);
    return Math.toIntExact(
        now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay() - first.toEpochDay());
  }

  private static String written(Calendar calendar) {
    var text = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
