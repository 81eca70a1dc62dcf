package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.meetings.Room.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.duties.Line;
import dev.peercircles.duties.Moment;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaPostTest {
  private static final String AGENDA = "em-berlin/meeting/agenda/2026-10-15";

  private final Room room = new Room();

  @Test
  void saysWhenHowLongWhereAndWhoHosts() {
    room.falls("agenda", THURSDAY);

    var post = room.post(AGENDA);
    assertThat(post.destination()).isEqualTo(new Destination.Channel());
    assertThat(post.message().words())
        .startsWith("EM Berlin meets today, 12:30 (45 min)\nJoin here · Ana hosts\n");
    assertThat(((Block.Heading) post.message().blocks().getFirst()).text().spans())
        .contains(
            new Span.Time(Instant.parse("2026-10-15T10:30:00Z"), Span.Time.Style.TIME, "12:30"));
    assertThat(Room.carried(post.message()))
        .containsExactly("cant-come|em-berlin|2026-10-15", "calendar|em-berlin|2026-10-15");
  }

  @Test
  void listsTheLinesThatWaitInTheirOrderAndTakesThem() {
    room.waits("two", 2, "Chi: \"The re-org was announced\"");
    room.waits("one", 1, "Ana: \"Two of my seniors want the same role\"");

    room.falls("agenda", THURSDAY);

    assertThat(room.post(AGENDA).message().blocks())
        .contains(
            new Block.Numbered(
                List.of(
                    Text.of("Ana: \"Two of my seniors want the same role\""),
                    Text.of("Chi: \"The re-org was announced\""))));
    assertThat(room.lines.waiting(EM_BERLIN.id(), Line.Slot.AGENDA, THURSDAY)).isEmpty();
    assertThat(room.lines.takenBy(AGENDA)).extracting(Line::key).containsExactly("one", "two");
  }

  @Test
  void givesTheMeetingAShapeIfNothingIsOnTheList() {
    room.falls("agenda", THURSDAY);

    assertThat(room.post(AGENDA).message().words())
        .contains("Nothing on the list. Start with a round:");
  }

  @Test
  void pingsNobody() {
    room.waits("one", 1, "Ana: \"Two of my seniors want the same role\"");

    room.falls("agenda", THURSDAY);

    assertThat(room.post(AGENDA).message().mentions()).isEmpty();
  }

  @Test
  void isNotWorthSendingOnceTheMeetingHasStarted() {
    room.falls("agenda", THURSDAY);

    assertThat(room.post(AGENDA).expires()).isEqualTo(Instant.parse("2026-10-15T10:30:00Z"));
  }

  @Test
  void saysThatItIsDelayed() {
    var due = room.occurrence("agenda", THURSDAY);

    room.write(room.duty.decide(EM_BERLIN, due, new Moment(due.at().plusSeconds(3600), true)));

    assertThat(room.post(AGENDA).message().words())
        .startsWith("EM Berlin meets today, 12:30 (45 min) (delayed)");
  }

  @Test
  void namesTheDeputyIfTheHostIsAway() {
    room.isAway(ANA, THURSDAY);

    room.falls("agenda", THURSDAY);

    assertThat(room.post(AGENDA).message().words()).contains("Bo hosts").doesNotContain("Ana");
  }

  @Test
  void namesTheDeputyIfTheHostIsGone() {
    room.circles.without(ANA.id());

    room.falls("agenda", THURSDAY);

    assertThat(room.post(AGENDA).message().words()).contains("Bo hosts");
  }

  @Test
  void leavesTheMeetingToTheCircleIfNeitherOfTheTwoIsThere() {
    room.isAway(ANA, THURSDAY);
    room.isAway(BO, THURSDAY);

    room.falls("agenda", THURSDAY);

    assertThat(room.post(AGENDA).message().words())
        .contains("Nobody hosts today: whoever opens the meeting reads out the list");
  }

  @Test
  void saysThatADayOffMovedTheMeeting() {
    room.daysOff.add(THURSDAY);

    room.falls("agenda", THURSDAY.plusDays(1));

    assertThat(room.post("em-berlin/meeting/agenda/2026-10-16").message().words())
        .contains("Moved from Thursday 15 Oct, a day off.");
  }

  @Test
  void handsALineToTheWeeklyPostIfADayOffMovesTheMeeting() {
    room.daysOff.add(THURSDAY.plusWeeks(1));

    room.falls("rest", THURSDAY);
    room.falls("rest", THURSDAY.plusDays(4));

    assertThat(room.lines.waiting(EM_BERLIN.id(), Line.Slot.WEEKLY, THURSDAY.plusDays(4)))
        .singleElement()
        .satisfies(l ->
            assertThat(l.text().words())
                .isEqualTo("Thursday 22 Oct is a day off: we meet on Friday 23 Oct, 12:30."));
    assertThat(room.lines.waiting(EM_BERLIN.id(), Line.Slot.WEEKLY, THURSDAY.plusDays(8)))
        .isEmpty();
  }

  @Test
  void saysInTheWeeklyPostWhenTheNextMeetingIsIfOneIsSkipped() {
    room.daysOff.addAll(List.of(THURSDAY.plusWeeks(1), THURSDAY.plusDays(8)));

    room.falls("rest", THURSDAY);

    assertThat(room.lines.waiting(EM_BERLIN.id(), Line.Slot.WEEKLY, THURSDAY))
        .singleElement()
        .satisfies(l ->
            assertThat(l.text().words())
                .isEqualTo(
                    "Thursday 22 Oct is a day off: no meeting this week."
                        + " The next one is on Thursday 29 Oct."));
  }
}
