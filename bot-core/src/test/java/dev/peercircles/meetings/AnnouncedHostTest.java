package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.meetings.Room.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Post;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncedHostTest {
  private static final String AGENDA = "em-berlin/meeting/agenda/2026-10-15";
  private static final String BO_HOSTS = "em-berlin/hosting/2026-10-15/bo";

  private final Room room = new Room();

  @Test
  void namesTheDeputyAndTellsThemIfTheHostGoesAwayThatMorning() {
    room.falls("agenda", THURSDAY);

    changes(ANA, () -> room.absences.away(ANA.id(), new Absence(THURSDAY, THURSDAY)));

    assertThat(room.post(AGENDA + "/edit/1").message().words())
        .contains("Bo hosts")
        .doesNotContain("Ana hosts");
    assertThat(room.post(BO_HOSTS).message().words())
        .startsWith("It falls to you to host EM Berlin today");
  }

  @Test
  void namesTheHostIfWhoeverHadTheTurnLetsItGoThatMorning() {
    room.facilitator = Optional.of(CHI.id());
    room.falls("agenda", THURSDAY);

    changes(CHI, () -> room.facilitator = Optional.empty());

    assertThat(room.post(AGENDA + "/edit/1").message().words()).contains("Ana hosts");
    assertThat(room.keys()).hasSize(3);
  }

  @Test
  void doesNotTellWhoTookItThemselves() {
    room.falls("agenda", THURSDAY);

    var posts = changes(CHI, () -> room.facilitator = Optional.of(CHI.id()));

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().message().words()).contains("Chi hosts");
  }

  @Test
  void saysNothingIfNobodyElseHosts() {
    room.falls("agenda", THURSDAY);

    assertThat(changes(BO, () -> room.absences.away(BO.id(), new Absence(THURSDAY, THURSDAY))))
        .isEmpty();
  }

  @Test
  void saysNothingBeforeTheAgendaAndAfterTheMeeting() {
    assertThat(changes(CHI, () -> room.facilitator = Optional.of(CHI.id()))).isEmpty();

    room.falls("agenda", THURSDAY);
    room.at("2026-10-15T11:30:00Z");
    assertThat(changes(CHI, () -> room.facilitator = Optional.empty())).isEmpty();
  }

  private List<Post> changes(Member who, Runnable change) {
    return room.work.run(() -> {
      var posts = room.host.during(List.of(EM_BERLIN), who.id(), room.clock.instant(), change);
      room.outbox.stage(posts);
      return posts;
    });
  }
}
