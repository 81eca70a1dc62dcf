package dev.peercircles.programme;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BERLIN;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.FakeCircles;
import dev.peercircles.commands.Arguments;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Handed;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.rotations.CalledOff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesCommandTest {
  private final FakeCircles circles = new FakeCircles().with(ANA).with(EM_BERLIN);
  private final CircleDates dates =
      new CircleDates(Programmes.emBerlin(), (calendars, date) -> false, CalledOff.NOTHING);
  private final DatesCommand command =
      new DatesCommand(
          circles,
          circles,
          dates,
          (all, now) -> String.join("\n", all.stream().map(CalendarDate::uid).toList()));

  @Test
  void handsOverWhatComesUnderTheNamesThatTheWrittenFilesUse() {
    var hands = (Reply.Hands) ask("2026-10-22T08:00:00Z");

    assertThat(hands.file().name()).isEqualTo("circles.ics");
    assertThat(hands.file().text().lines())
        .startsWith("em-berlin-meeting-2026-10-22@peer-circles")
        .containsExactlyElementsOf(
            dates.of(EM_BERLIN).stream()
                .filter(d -> !d.starts().toLocalDate().isBefore(LocalDate.of(2026, 10, 22)))
                .map(CalendarDate::uid)
                .toList());
  }

  @Test
  void leavesOutAMeetingThatIsOver() {
    var hands = (Reply.Hands) ask("2026-10-22T11:15:00Z");

    assertThat(hands.file().text()).startsWith("em-berlin-meeting-2026-10-29@peer-circles");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_ALLOWED, I may not send files here",
    "CLOSED, your direct messages are closed to me",
    "NOT_NOW, can't be sent just now",
    "UNCLEAR, can't tell whether the file went out"
  })
  void givesTheNextDateAsLinksWhereTheFileDidNotArrive(Handed handed, String words) {
    var answer = ((Reply.Hands) ask("2026-10-22T08:00:00Z")).answer().apply(handed);

    assertThat(answer.words())
        .contains(words)
        .contains("Your next date is EM Berlin, Thu 22 Oct, 12:30. Which calendar is yours?");
    assertThat(labels(answer)).containsExactly("Google Calendar", "Outlook at work", "Outlook.com");
  }

  @Test
  void saysHowManyDatesArrived() {
    var answer = ((Reply.Hands) ask("2026-10-22T08:00:00Z")).answer().apply(Handed.DELIVERED);

    assertThat(answer.words()).contains("direct message: 11 dates, as they stand now.");
    assertThat(labels(answer)).isEmpty();
  }

  @Test
  void saysThatNothingMoreComes() {
    assertThat(ask("2027-02-01T08:00:00Z"))
        .isEqualTo(Reply.said(Message.of("Nothing more comes in your circles.")));
  }

  private Reply ask(String now) {
    var call =
        new Call(
            ANA, Optional.empty(), BERLIN, new Arguments(Map.of()), Map.of(), Instant.parse(now));
    return command.command().handler().handle(call);
  }

  private static List<String> labels(Message message) {
    return message.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(b -> ((Block.Buttons) b).buttons().stream())
        .map(Button::label)
        .toList();
  }
}
