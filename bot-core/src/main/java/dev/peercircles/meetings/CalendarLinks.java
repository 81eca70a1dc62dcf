package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.CalendarPages;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/**
 * <i>Add to calendar</i>: pages that hold the meeting ready to save. Needs no right on any
 * platform, and tells the calendar's provider nothing before the person opens one.
 */
final class CalendarLinks implements Commands {
  static final String CALENDAR = "calendar";
  private static final String MEETING = "meeting";

  private final MeetingPlans plans;
  private final MeetingCalendar calendar;

  @Inject
  CalendarLinks(MeetingPlans plans, MeetingCalendar calendar) {
    this.plans = plans;
    this.calendar = calendar;
  }

  @Override
  public List<Command> all() {
    return List.of(command());
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
    var where = plan.where().map(URI::toString).orElse("");
    return CalendarPages.of(
        circle.name(), meeting.startsAt(), meeting.endsAt(), circle.purpose(), where);
  }
}
