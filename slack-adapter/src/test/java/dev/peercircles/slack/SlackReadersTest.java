package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.ChannelReaders.Seen;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.notices.Notice;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.slack.Fault;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackReadersTest {
  private static final Seen THREE = new Seen.Private(Set.of(Office.ANA, Office.BO, Office.GUEST));

  private Office office;

  @BeforeEach
  void open() {
    office = new Office().open();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private Seen seen() {
    return office.readers().in(Office.HOME);
  }

  @Test
  void shouldNameWhoIsInGuestsToo() {
    assertThat(seen()).isEqualTo(THREE);
  }

  @Test
  void shouldLeaveOutOtherBots() {
    var bot = new Persona("U0BOT00001", "Polls", Optional.empty(), Persona.Kind.BOT, false);
    office.world.addPerson(bot);
    office.world.join(bot.id(), Office.CIRCLE);
    assertThat(seen()).isEqualTo(THREE);
  }

  @Test
  void shouldAskNothingMoreOfAMethodForAsLongAsSlackWants() {
    office.world.faults().next("conversations.info", new Fault.RateLimited(Duration.ofSeconds(40)));

    assertThat(seen()).isEqualTo(new Seen.NotNow(Duration.ofSeconds(40)));
    office.clock.forward(Duration.ofSeconds(39));
    assertThat(seen()).isEqualTo(new Seen.NotNow(Duration.ofSeconds(1)));
    assertThat(office.world.calls()).filteredOn(c -> c.startsWith("conversations.info")).hasSize(1);

    office.clock.forward(Duration.ofSeconds(2));
    assertThat(seen()).isEqualTo(THREE);
  }

  @Test
  void shouldAskAnewEachTime() {
    seen();
    office.world.faults().dropEvents();
    office.world.join(Office.EVE, Office.CIRCLE);
    assertThat(seen())
        .isEqualTo(new Seen.Private(Set.of(Office.ANA, Office.BO, Office.GUEST, Office.EVE)));
    assertThat(office.people().in(Office.HOME)).hasSize(3);
  }

  @Test
  void shouldReadAllPagesAndAskForManyPeopleOverSomeMinutes() {
    var many = new HashSet<String>();
    for (int i = 0; i < 250; i++) {
      var id = "U0MANY%04d".formatted(i);
      office.world.addPerson(Persona.of(id, "Person " + i));
      many.add(id);
    }
    office.world.addChannel(new ChannelSpec("C0LARGE001", "large", true, true, Set.copyOf(many)));
    var large = new Home(Platform.SLACK, "C0LARGE001");

    for (int minute = 1; minute <= 2; minute++) {
      assertThat(office.readers().in(large)).isEqualTo(new Seen.NotNow(Duration.ofMinutes(1)));
      assertThat(asked("users.info")).isEqualTo(90 * minute);
      office.clock.forward(Duration.ofMinutes(1));
    }
    assertThat(office.readers().in(large)).isEqualTo(new Seen.Private(many));
  }

  private long asked(String method) {
    return office.world.calls().stream().filter(c -> c.startsWith(method)).count();
  }

  @Test
  void shouldSeeThatAChannelWasMadePublic() {
    office.world.makePublic(Office.CIRCLE);
    assertThat(seen()).isEqualTo(new Seen.Open());
  }

  @Test
  void shouldSeeThatAChannelIsShared() {
    office.world.share(Office.CIRCLE);
    assertThat(seen()).isEqualTo(new Seen.Open());
  }

  @Test
  void shouldNotClaimToKnowWhatItCouldNotAsk() {
    office.world.faults().next("conversations.info", new Fault.Status(503));
    assertThat(seen()).isEqualTo(new Seen.Unknown());
    office.world.faults().next("conversations.members", new Fault.Status(503));
    assertThat(seen()).isEqualTo(new Seen.Unknown());
    office.world.faults().next("users.info", new Fault.Status(503));
    assertThat(seen()).isEqualTo(new Seen.Unknown());
    assertThat(seen()).isEqualTo(THREE);
    office.world.leave(office.world.botUserId(), Office.CIRCLE);
    assertThat(seen()).isEqualTo(new Seen.Unknown());
  }

  @Test
  void shouldSayWhenSomebodyComesOrGoes() {
    office.world.join(Office.EVE, Office.CIRCLE);
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(office.notices).containsExactly(new Notice.ReadersChanged(Office.HOME)));
    office.world.leave(Office.EVE, Office.CIRCLE);
    Awaitility.await().untilAsserted(() -> assertThat(office.notices).hasSize(2));
  }

  @Test
  void shouldTrustNothingWhileSomebodyElseListensWithOurToken() throws Exception {
    try (var api = new SlackApi(office.settings())) {
      var dialer = new Dialer(api, office.settings());
      var url = ((Ticket.Address) dialer.ticket()).url();
      var other = dialer.open(url, (socket, envelope) -> {}).orElseThrow();

      office.world.disconnect("warning");
      Awaitility.await().untilAsserted(() -> assertThat(seen()).isEqualTo(new Seen.Unknown()));
      assertThat(office.probe().look())
          .anySatisfy(found -> assertThat(found.what()).contains("more connections"));

      dialer.hangUp(other);
      Awaitility.await().until(() -> office.world.sockets() < 3);
      office.world.disconnect("warning");
      Awaitility.await().untilAsserted(() -> assertThat(seen()).isEqualTo(THREE));
    }
  }

  @Test
  void shouldCountAnewWhileSomebodyElseListensAndSayWhatIsMoreThanAPassingDoubt() throws Exception {
    office.injector.getInstance(SlackConnection.class).stop();
    var quick = SlackRhythm.USUAL.counting(Duration.ofMillis(300), Duration.ofMillis(50));
    var runner = office.runner(quick);
    try (var api = new SlackApi(office.settings())) {
      var dialer = new Dialer(api, office.settings());
      var url = ((Ticket.Address) dialer.ticket()).url();
      var other = dialer.open(url, (socket, envelope) -> {}).orElseThrow();

      runner.start();
      assertThat(office.readers().isOverheard()).isTrue();
      assertThat(office.notices).doesNotContain(new Notice.Overheard(Platform.SLACK));
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(office.notices).contains(new Notice.Overheard(Platform.SLACK)));

      dialer.hangUp(other);
      Awaitility.await().untilAsserted(() -> assertThat(office.readers().isOverheard()).isFalse());
    } finally {
      runner.stop();
    }
  }
}
