package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Every sentence of the agenda. */
final class AgendaTexts {
  private static final String EMPTY =
      "Nothing on the list. Start with a round: what went differently than you thought this week?"
          + " Then take the one that most of you know, and stay with it.";

  private AgendaTexts() {}

  /** What an agenda shows, whoever hosts. */
  record Shown(Circle circle, MeetingPlan plan, Meeting meeting, List<Line> lines) {
    Shown {
      lines = List.copyOf(lines);
    }
  }

  static Message agenda(Shown shown, Optional<Member> host, boolean delayed) {
    var message =
        Message.EMPTY.heading(heading(shown, delayed)).paragraph(whereAndWho(shown, host));
    var items = shown.lines().stream().map(Line::text).toList();
    message = items.isEmpty() ? message.paragraph(Text.of(EMPTY)) : message.numbered(items);
    if (shown.meeting().isMoved()) {
      message = message.aside(moved(shown.meeting()));
    }
    return message.buttons(
        press("Can't come", RegretDesk.CANT_COME, shown),
        press("Add to calendar", CalendarLinks.CALENDAR, shown));
  }

  private static Text heading(Shown shown, boolean delayed) {
    var meeting = shown.meeting();
    return Text.of(shown.circle().name() + " meets today, ")
        .time(meeting.startsAt(), Span.Time.Style.TIME, MeetingTexts.time(meeting.starts()))
        .plain(" (" + MeetingTexts.length(meeting.lasts()) + ")" + (delayed ? " (delayed)" : ""));
  }

  private static Text whereAndWho(Shown shown, Optional<Member> host) {
    var who =
        host.map(h -> h.name() + " hosts")
            .orElse("Nobody hosts today: whoever opens the meeting reads out the list");
    return shown
        .plan()
        .where()
        .map(uri -> link(uri).plain(" · " + who))
        .orElseGet(() -> Text.of(who));
  }

  private static Text link(URI uri) {
    return Text.NONE.link("Join here", uri);
  }

  private static Text moved(Meeting meeting) {
    return Text.of("Moved from " + MeetingTexts.day(meeting.unmoved()) + ", a day off.");
  }

  private static Button press(String label, String command, Shown shown) {
    return new Button.Press(
        label, Prefilled.of(command, shown.circle().id(), shown.meeting().date()));
  }
}
