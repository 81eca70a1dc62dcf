package dev.peercircles.messages;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * <i>Add to calendar</i>: pages that hold a date ready to save. They need no right on any platform,
 * and tell the calendar's provider nothing before the person opens one. Pure.
 */
public final class CalendarPages {
  /** Longest address of a button, in characters (Discord). */
  private static final int LONGEST = 512;

  /** What an address can do without, least needed first. */
  private static final List<String> DISPENSABLE = List.of("details", "body", "location");

  /** As Google's template wants it: {@code 20261015T103000Z}. */
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private CalendarPages() {}

  /** A button for each calendar that most people have. */
  public static List<Button> of(
      String title, Instant starts, Instant ends, String about, String where) {
    return List.of(
        new Button.Open("Google Calendar", google(title, starts, ends, about, where)),
        new Button.Open(
            "Outlook at work", outlook("outlook.office.com", title, starts, ends, about, where)),
        new Button.Open(
            "Outlook.com", outlook("outlook.live.com", title, starts, ends, about, where)));
  }

  private static URI google(
      String title, Instant starts, Instant ends, String about, String where) {
    return uri(
        "https://calendar.google.com/calendar/render",
        Map.of(
            "action", "TEMPLATE",
            "text", title,
            "dates", COMPACT.format(starts) + "/" + COMPACT.format(ends),
            "details", about,
            "location", where));
  }

  private static URI outlook(
      String host, String title, Instant starts, Instant ends, String about, String where) {
    return uri(
        "https://" + host + "/calendar/0/deeplink/compose",
        Map.of(
            "path",
            "/calendar/action/compose",
            "rru",
            "addevent",
            "subject",
            title,
            "startdt",
            starts.toString(),
            "enddt",
            ends.toString(),
            "body",
            about,
            "location",
            where));
  }

  /** Without what is not essential if it would be too long for a button. */
  private static URI uri(String page, Map<String, String> query) {
    var fitting = new TreeMap<>(query);
    DISPENSABLE.stream()
        .filter(_ -> line(page, fitting).length() > LONGEST)
        .forEach(fitting::remove);
    return URI.create(line(page, fitting));
  }

  private static String line(String page, Map<String, String> query) {
    return query.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&", page + "?", ""));
  }

  /** A blank as {@code %20}: not every calendar reads {@code +} as one. */
  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
