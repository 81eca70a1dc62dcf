package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.meetings.Room.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Button;
import dev.peercircles.schedule.Cadence;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarLinksTest {

  @Test
  void offersTheMeetingToThreeCalendars() {
    var message = Room.message(press(new Room()));

    assertThat(message.words())
        .isEqualTo("EM Berlin, Thursday 15 Oct, 12:30 (45 min). Which calendar is yours?");
    assertThat(Room.labels(message))
        .containsExactly("Google Calendar", "Outlook at work", "Outlook.com");
  }

  @Test
  void fillsInGooglesTemplateInUniversalTime() {
    assertThat(uris(new Room()).getFirst())
        .isEqualTo(
            URI.create(
                "https://calendar.google.com/calendar/render?action=TEMPLATE"
                    + "&dates=20261015T103000Z%2F20261015T111500Z"
                    + "&details=Solve%20what%20we%20are%20really%20stuck%20on"
                    + "&location=https%3A%2F%2Fmeet.example%2Fem&text=EM%20Berlin"));
  }

  @Test
  void fillsInOutlooksForm() {
    assertThat(uris(new Room()).get(1).toString())
        .startsWith("https://outlook.office.com/calendar/0/deeplink/compose?")
        .contains("startdt=2026-10-15T10%3A30%3A00Z")
        .contains("enddt=2026-10-15T11%3A15%3A00Z")
        .contains("subject=EM%20Berlin");
  }

  @Test
  void leavesOutWhatWouldMakeAnAddressTooLongForAButton() {
    var where = URI.create("https://meet.example/" + "x".repeat(500));
    var plan =
        new MeetingPlan(
            new Cadence(
                Room.PLAN.when().recurrence(), LocalTime.of(12, 30), Room.PLAN.when().zone()),
            Room.PLAN.lasts(),
            Optional.of(where),
            Room.PLAN.agendaAt());

    assertThat(uris(new Room(plan)))
        .allSatisfy(uri ->
            assertThat(uri.toString())
                .hasSizeLessThanOrEqualTo(512)
                .contains("EM%20Berlin")
                .doesNotContain("xxx"));
  }

  @Test
  void refusesADayWithoutAMeeting() {
    var room = new Room();

    assertThat(room.press(CHI, room.links.command(), THURSDAY.plusDays(1), Map.of()))
        .isEqualTo(new Reply.Refused(MeetingTexts.NOT_A_MEETING));
  }

  private static Reply press(Room room) {
    return room.press(CHI, room.links.command());
  }

  private static List<URI> uris(Room room) {
    return Room.buttons(Room.message(press(room))).stream()
        .map(b -> ((Button.Open) b).uri())
        .toList();
  }
}
