package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.meetings.Room.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegretDeskTest {
  private static final String AGENDA = "em-berlin/meeting/agenda/2026-10-15";
  private static final String BO_HOSTS = "em-berlin/hosting/2026-10-15/bo";

  private final Room room = new Room();

  @Test
  void notesThatAMemberCannotComeAndTellsNobody() {
    room.falls("agenda", THURSDAY);

    var message = Room.message(cant(CHI));

    assertThat(message.words()).isEqualTo("Noted, no reason needed.");
    assertThat(Room.carried(message)).containsExactly("can-come|em-berlin|2026-10-15");
    assertThat(room.store.cantCome(EM_BERLIN.id(), THURSDAY)).containsExactly(CHI.id());
    assertThat(room.keys()).containsExactly(AGENDA);
  }

  @Test
  void letsThemComeAfterAll() {
    cant(CHI);

    assertThat(Room.message(can(CHI)).words()).isEqualTo("Noted: you come.");
    assertThat(room.store.cantCome(EM_BERLIN.id(), THURSDAY)).isEmpty();
  }

  @Test
  void makesTheDeputyHostIfTheHostCannotCome() {
    room.waits("one", 1, "Chi: \"The re-org was announced\"");
    room.falls("agenda", THURSDAY);

    var message = Room.message(cant(ANA));

    assertThat(message.words()).isEqualTo("Noted, no reason needed. Bo hosts instead.");
    var edit = room.post(AGENDA + "/edit/1");
    assertThat(edit.destination()).isEqualTo(new Destination.InPlaceOf(new MessageKey(AGENDA)));
    assertThat(edit.message().words())
        .contains("Bo hosts")
        .contains("Chi: \"The re-org was announced\"")
        .doesNotContain("Ana");
    assertThat(room.post(BO_HOSTS).destination()).isEqualTo(new Destination.Direct(BO.id()));
    assertThat(room.post(BO_HOSTS).message().words())
        .startsWith("It falls to you to host EM Berlin today, 12:30.")
        .doesNotContain("Ana");
  }

  @Test
  void editsWhatTheDeputyReadIfTheHostComesAfterAll() {
    room.falls("agenda", THURSDAY);
    cant(ANA);

    assertThat(Room.message(can(ANA)).words()).isEqualTo("Noted: you come, and you host.");
    assertThat(room.post(AGENDA + "/edit/2").message().words()).contains("Ana hosts");
    assertThat(room.post(BO_HOSTS + "/edit/1").message().words())
        .isEqualTo("Ana hosts EM Berlin after all: you needn't.");
    assertThat(direct()).containsExactly(BO_HOSTS);
  }

  @Test
  void tellsTheDeputyOnceHoweverOftenTheHostChangesTheirMind() {
    room.falls("agenda", THURSDAY);
    cant(ANA);
    can(ANA);

    cant(ANA);

    assertThat(direct()).containsExactly(BO_HOSTS);
    assertThat(room.post(BO_HOSTS + "/edit/2").message().words()).startsWith("It falls to you");
  }

  @Test
  void changesNothingIfTheSameIsPressedTwice() {
    room.falls("agenda", THURSDAY);
    cant(ANA);
    var keys = room.keys();

    cant(ANA);

    assertThat(room.keys()).isEqualTo(keys);
  }

  @Test
  void saysThatNobodyHostsIfTheDeputyCannotComeEither() {
    room.falls("agenda", THURSDAY);
    cant(ANA);

    assertThat(Room.message(cant(BO)).words())
        .isEqualTo("Noted, no reason needed. Nobody hosts then, and the agenda says so.");
    assertThat(room.post(AGENDA + "/edit/2").message().words()).contains("Nobody hosts today");
    assertThat(room.post(BO_HOSTS + "/edit/1").message().words())
        .isEqualTo("You don't host EM Berlin today, and the agenda says so.");
  }

  @Test
  void leavesTheDeputyAloneIfTheirWeekIsFullButTheAgendaNamesThem() {
    room.falls("agenda", THURSDAY);
    var monday = LocalDate.of(2026, 10, 12);
    room.run(() -> room.budget.spend(BO.id(), monday, "one"));
    room.run(() -> room.budget.spend(BO.id(), monday, "two"));

    cant(ANA);

    assertThat(direct()).isEmpty();
    assertThat(room.post(AGENDA + "/edit/1").message().words()).contains("Bo hosts");
  }

  @Test
  void refusesOnceTheMeetingIsOver() {
    room.at("2026-10-15T11:14:59Z");
    assertThat(cant(CHI)).isInstanceOf(Reply.Said.class);

    room.at("2026-10-15T11:15:00Z");
    assertThat(can(CHI)).isEqualTo(new Reply.Refused(RegretTexts.OVER));
    assertThat(room.store.cantCome(EM_BERLIN.id(), THURSDAY)).containsExactly(CHI.id());
  }

  @Test
  void refusesADayWithoutAMeeting() {
    assertThat(room.press(CHI, room.regrets.cantCome(), THURSDAY.plusDays(1), Map.of()))
        .isEqualTo(new Reply.Refused(MeetingTexts.NOT_A_MEETING));
  }

  private List<String> direct() {
    return room.outbox.posts().stream()
        .filter(p -> p.destination() instanceof Destination.Direct)
        .map(p -> p.key().value())
        .toList();
  }

  private Reply cant(Member who) {
    return room.press(who, room.regrets.cantCome());
  }

  private Reply can(Member who) {
    return room.press(who, room.regrets.canCome());
  }
}
