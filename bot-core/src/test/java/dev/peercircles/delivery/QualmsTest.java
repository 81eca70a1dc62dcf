package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Samples;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Text;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What has changed between deciding on a post and sending it. */
class QualmsTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Destination TO_CHI = new Destination.Direct(Samples.CHI.id());
  private final Depot depot = new Depot();

  @Test
  void shouldNotAddressWhoWentOnLeaveSince() {
    var id = depot.stage("em-berlin/a", TO_CHI);
    depot.leaves(Samples.CHI);

    depot.run(A_MINUTE);

    assertThat(depot.platform.asked()).isEmpty();
    assertThat(depot.state(id)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.reason(id)).isEqualTo("its reader is away");
  }

  @Test
  void shouldGoByTheDayWhereTheReaderIs() {
    depot.clock.set(java.time.Instant.parse("2026-10-12T20:00:00Z"));
    depot.leaves(Samples.CHI);
    // The twelfth in Berlin, where the leave was typed; the thirteenth in Kolkata.
    var id = depot.stage("em-berlin/a", TO_CHI);

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldNotSendWhatItsFeatureHasSomethingAgainst() {
    var id = depot.stage("em-berlin/a", TO_CHI);
    depot.object("em-berlin/a", "answered");

    depot.run(A_MINUTE);

    assertThat(depot.platform.asked()).isEmpty();
    assertThat(depot.reason(id)).isEqualTo("answered");
  }

  @Test
  void shouldNotSendAgainWhatWasLostAndIsNoLongerWanted() {
    depot.platform.loseRequest();
    var id = depot.stage("em-berlin/a", TO_CHI);
    depot.wake(id);
    depot.object("em-berlin/a", "answered");

    depot.run(Duration.ofMinutes(2));

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.reason(id)).isEqualTo("answered");
  }

  @Test
  void shouldNotRepeatUnderItsNonceWhatIsNoLongerWanted() {
    depot.platform.loseRequest();
    depot.platform.see(new Sighting.Repeatable());
    var id = depot.stage("em-berlin/a", TO_CHI);
    depot.wake(id);
    depot.leaves(Samples.CHI);

    depot.run(Duration.ofMinutes(2));

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.state(id)).isEqualTo(PostState.SKIPPED);
  }

  @Test
  void shouldNamePeopleOnLeaveWithoutPingingThem() {
    var words =
        Message.EMPTY.paragraph(
            Text.NONE.mention(Samples.CHI.id(), "Chi").mention(Samples.BO.id(), "Bo"));
    depot.leaves(Samples.CHI);
    depot.stage("em-berlin/a", new Destination.Channel(), words);

    depot.run(A_MINUTE);

    assertThat(depot.platform.visible())
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.undisturbed()).containsExactly(Samples.CHI.id());
          assertThat(seen.accounts()).containsOnlyKeys(Samples.CHI.id(), Samples.BO.id());
        });
    assertThat(depot.outbox.receipt(new MessageKey("em-berlin/a"))).isPresent();
  }
}
