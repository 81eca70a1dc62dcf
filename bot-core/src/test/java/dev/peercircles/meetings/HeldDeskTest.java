package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.meetings.Room.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.peercircles.commands.Reply;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.MessageKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HeldDeskTest {
  private static final String QUESTION = "em-berlin/held/2026-10-15";
  private static final String STEPS = "em-berlin/meeting/steps/2026-10-15";

  private final Room room = new Room();

  @Test
  void asksTheHostAlone() {
    var decision = room.falls("held", THURSDAY);

    assertThat(decision.posts()).isEmpty();
    assertThat(decision.unasked())
        .extracting(Unasked::to, Unasked::asHost)
        .containsExactly(tuple(ANA.id(), true));
    assertThat(room.post(QUESTION).destination()).isEqualTo(new Destination.Direct(ANA.id()));
    assertThat(room.post(QUESTION).message().words())
        .isEqualTo("Did EM Berlin meet?\nOnly you are asked, and only a number is kept.");
    assertThat(Room.carried(room.post(QUESTION).message()))
        .containsExactly(
            "met|em-berlin|2026-10-15",
            "meeting-moved|em-berlin|2026-10-15",
            "meeting-off|em-berlin|2026-10-15");
  }

  @Test
  void asksTheDeputyIfTheHostIsAwayOrSaidThatTheyCannotCome() {
    room.press(ANA, room.regrets.cantCome());

    assertThat(room.falls("held", THURSDAY).unasked())
        .extracting(Unasked::to)
        .containsExactly(BO.id());
  }

  @Test
  void asksWhoeverHasTheTurnToHostAndTakesTheirWord() {
    room.facilitator = Optional.of(CHI.id());

    assertThat(room.falls("held", THURSDAY).unasked())
        .extracting(Unasked::to)
        .containsExactly(CHI.id());
    assertThat(room.press(CHI, room.held.moved())).isInstanceOf(Reply.Said.class);
  }

  @Test
  void asksTheHostIfTheFacilitatorIsAwayAndNobodyTwice() {
    room.facilitator = Optional.of(CHI.id());
    room.isAway(CHI, THURSDAY);

    assertThat(room.falls("held", THURSDAY).unasked())
        .extracting(Unasked::to)
        .containsExactly(ANA.id());
  }

  @Test
  void asksNobodyIfNeitherOfTheTwoWasThere() {
    room.isAway(ANA, THURSDAY);
    room.isAway(BO, THURSDAY);

    assertThat(room.falls("held", THURSDAY)).isEqualTo(Decision.NOTHING);
  }

  @Test
  void asksHowManyMetFromTwoToAllOfThem() {
    room.falls("held", THURSDAY);

    var form = ((Reply.Opens) room.press(ANA, room.held.met())).form();

    assertThat(form.submit().encode()).isEqualTo("met-save|em-berlin|2026-10-15");
    assertThat(((Field.Choice) form.fields().getFirst()).options())
        .extracting(Field.Option::value)
        .containsExactly("2", "3");
  }

  @Test
  void keepsTheNumberAndShowsItInPlaceOfTheQuestion() {
    room.falls("held", THURSDAY);

    var reply = met("3");

    assertThat(Room.message(reply).words()).isEqualTo("Noted. Thank you.");
    assertThat(room.store.reported(EM_BERLIN.id(), THURSDAY))
        .contains(new MeetingReport(MeetingReport.Held.MET, OptionalInt.of(3)));
    var edit = room.post(QUESTION + "/edit/1");
    assertThat(edit.destination()).isEqualTo(new Destination.InPlaceOf(new MessageKey(QUESTION)));
    assertThat(edit.message().words())
        .startsWith("EM Berlin's meeting of Thursday 15 Oct was held, 3 of you.");
    assertThat(Room.carried(edit.message())).containsExactly("meeting-again|em-berlin|2026-10-15");
  }

  @Test
  void refusesANumberThatIsNone() {
    assertThat(met("many")).isEqualTo(new Reply.Invalid(Map.of("people", HeldTexts.HOW_MANY)));
    assertThat(room.press(ANA, room.held.metSave(), THURSDAY, Map.of()))
        .isInstanceOf(Reply.Invalid.class);
    assertThat(room.store.reported(EM_BERLIN.id(), THURSDAY)).isEmpty();
  }

  @Test
  void offersANextStepInTheThreadOnceTheyMet() {
    room.falls("agenda", THURSDAY);
    room.falls("held", THURSDAY);

    met("3");

    var post = room.post(STEPS);
    assertThat(post.destination())
        .isEqualTo(new Destination.Thread(new MessageKey("em-berlin/meeting/agenda/2026-10-15")));
    assertThat(post.message().words())
        .isEqualTo("What will you try by next Thursday? One sentence is plenty.");
    assertThat(Room.carried(post.message())).containsExactly("step|em-berlin|2026-10-15");
  }

  @Test
  void neverOffersItTwice() {
    room.falls("agenda", THURSDAY);
    room.falls("held", THURSDAY);

    met("3");
    met("2");
    room.press(ANA, room.held.moved());
    met("3");

    assertThat(room.falls("steps", THURSDAY)).isEqualTo(Decision.NOTHING);
    assertThat(room.keys()).filteredOn(STEPS::equals).hasSize(1);
  }

  @Test
  void offersItADayLaterIfTheHostSaidNothing() {
    room.falls("agenda", THURSDAY);
    room.falls("held", THURSDAY);

    var decision = room.falls("steps", THURSDAY);

    assertThat(decision.possibleSince()).contains(Instant.parse("2026-10-15T10:30:00Z"));
    assertThat(room.keys()).contains(STEPS);
    met("3");
    assertThat(room.keys()).filteredOn(STEPS::equals).hasSize(1);
  }

  @Test
  void offersNothingIfTheyDidNotMeet() {
    room.falls("agenda", THURSDAY);
    room.falls("held", THURSDAY);

    room.press(ANA, room.held.off());
    room.falls("steps", THURSDAY);

    assertThat(room.keys()).doesNotContain(STEPS);
    assertThat(room.post(QUESTION + "/edit/1").message().words())
        .startsWith("EM Berlin's meeting of Thursday 15 Oct didn't take place.");
  }

  @Test
  void namesTheDateIfTheNextMeetingIsFurtherThanAWeekAway() {
    room.daysOff.addAll(List.of(THURSDAY.plusDays(7), THURSDAY.plusDays(8)));
    room.falls("agenda", THURSDAY);

    met("3");

    assertThat(room.post(STEPS).message().words())
        .startsWith("What will you try by Thursday 29 Oct?");
  }

  @Test
  void letsTheHostChangeWhatTheySaid() {
    room.falls("held", THURSDAY);
    met("3");

    assertThat(Room.labels(Room.message(room.press(ANA, room.held.again()))))
        .containsExactly("We met", "Moved", "Didn't");
    room.press(ANA, room.held.moved());

    assertThat(room.store.reported(EM_BERLIN.id(), THURSDAY).map(MeetingReport::outcome))
        .contains(MeetingReport.Held.MOVED);
    assertThat(room.post(QUESTION + "/edit/2").message().words()).contains("was moved.");
  }

  @Test
  void editsNothingIfTheSameIsSaidTwice() {
    room.falls("held", THURSDAY);
    met("3");
    var keys = room.keys();

    assertThat(Room.message(met("3")).words()).isEqualTo("That is what I have noted.");
    assertThat(room.keys()).isEqualTo(keys);
  }

  @Test
  void takesNobodysWordButTheHostsAndTheDeputys() {
    room.falls("held", THURSDAY);

    for (var command :
        List.of(
            room.held.met(),
            room.held.metSave(),
            room.held.moved(),
            room.held.off(),
            room.held.again())) {
      assertThat(room.press(CHI, command)).isEqualTo(new Reply.Refused(HeldTexts.HOST_ONLY));
    }
    assertThat(room.store.reported(EM_BERLIN.id(), THURSDAY)).isEmpty();
    assertThat(room.press(BO, room.held.moved())).isInstanceOf(Reply.Said.class);
  }

  @Test
  void notesNothingAboutADayAheadOrLongAgo() {
    var off = room.held.off();

    assertThat(room.press(ANA, off, THURSDAY.plusDays(1), Map.of()))
        .isEqualTo(new Reply.Refused(HeldTexts.TOO_LONG_AGO));
    assertThat(room.press(ANA, off, THURSDAY.minusDays(15), Map.of()))
        .isEqualTo(new Reply.Refused(HeldTexts.TOO_LONG_AGO));
  }

  private Reply met(String people) {
    return room.press(ANA, room.held.metSave(), THURSDAY, Map.of("people", people));
  }
}
