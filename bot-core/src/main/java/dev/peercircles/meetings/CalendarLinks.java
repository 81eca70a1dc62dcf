package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.Button;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * <i>Add to calendar</i>: pages that hold the meeting ready to save. Needs no right on any
 * platform, and tells the calendar's provider nothing before the person opens one.
 */
final class CalendarLinks {
  static final String CALENDAR = "calendar";
  private static final String MEETING = "meeting";

  /** Longest address of a button, in characters (Discord). */
  private static final int LONGEST = 512;

  /** What an address can do without, least needed first. */
  private static final List<String> DISPENSABLE = List.of("details", "body", "location");

  /** As Google's template wants it: {@code 20261015T103000Z}. */
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final MeetingPlans plans;
  private final MeetingCalendar calendar;

  @Inject
  CalendarLinks(MeetingPlans plans, MeetingCalendar calendar) {
    this.plans = plans;
    this.calendar = calendar;
  }

  Command command() {
    return new Command(
        CALENDAR,
        "Offers the meeting for your calendar.",
        Scope.CIRCLE,
        AnswerKind.PRIVATE,
        false,
        List.of(Option.carried(MEETING, Option.Kind.DATE)),
        this::answer);
  }

  private Reply answer(Call call) {
    var circle = call.inCircle();
    return plans
        .of(circle.id())
        .flatMap(plan ->
            call.arguments()
                .date(MEETING)
                .flatMap(d -> calendar.on(circle, plan, d))
                .map(m -> Reply.said(MeetingTexts.calendar(circle, m, links(circle, plan, m)))))
        .orElseGet(() -> new Reply.Refused(MeetingTexts.NOT_A_MEETING));
  }

  private static List<Button> links(Circle circle, MeetingPlan plan, Meeting meeting) {
    return List.of(
        new Button.Open("Google Calendar", google(circle, plan, meeting)),
        new Button.Open("Outlook at work", outlook("outlook.office.com", circle, plan, meeting)),
        new Button.Open("Outlook.com", outlook("outlook.live.com", circle, plan, meeting)));
  }

  private static URI google(Circle circle, MeetingPlan plan, Meeting meeting) {
    var dates = COMPACT.format(meeting.startsAt()) + "/" + COMPACT.format(meeting.endsAt());
    return uri(
        "https://calendar.google.com/calendar/render",
        Map.of(
            "action", "TEMPLATE",
            "text", circle.name(),
            "dates", dates,
            "details", circle.purpose(),
            "location", where(plan)));
  }

  private static URI outlook(String host, Circle circle, MeetingPlan plan, Meeting meeting) {
    return uri(
        "https://" + host + "/calendar/0/deeplink/compose",
        Map.of(
            "path", "/calendar/action/compose",
            "rru", "addevent",
            "subject", circle.name(),
            "startdt", meeting.startsAt().toString(),
            "enddt", meeting.endsAt().toString(),
            "body", circle.purpose(),
            "location", where(plan)));
  }

  private static String where(MeetingPlan plan) {
    return plan.where().map(URI::toString).orElse("");
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
