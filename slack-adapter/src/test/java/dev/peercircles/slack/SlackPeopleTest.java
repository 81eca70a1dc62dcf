package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.ChannelPeople.Profile;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.slack.Fault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackPeopleTest {
  private static final Profile ANA =
      new Profile(
          new Account(Platform.SLACK, Office.ANA), "Ana", Optional.of(ZoneId.of("Europe/Lisbon")));
  private static final Profile BO =
      new Profile(new Account(Platform.SLACK, Office.BO), "Bo", Optional.empty());
  private static final Profile EVE =
      new Profile(new Account(Platform.SLACK, Office.EVE), "Eve", Optional.empty());

  private Office office;

  @BeforeEach
  void open() {
    office = new Office().open();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldNameThePeopleOfAChannelWithoutBotsAndGuests() {
    assertThat(office.people().in(Office.HOME)).containsExactlyInAnyOrder(ANA, BO);
  }

  @Test
  void shouldKnowAnAccount() {
    assertThat(office.people().of(ANA.account())).contains(ANA);
    assertThat(office.people().of(new Account(Platform.SLACK, "U0NOBODY01"))).isEmpty();
    assertThat(office.people().of(new Account(Platform.SLACK, office.world.botUserId()))).isEmpty();
  }

  @Test
  void shouldAskOnceAndAgainWhenSlackTellsOfAChange() {
    var people = office.people();
    people.in(Office.HOME);
    var asked = office.world.calls().size();
    people.in(Office.HOME);
    assertThat(office.world.calls()).hasSize(asked);
    office.world.join(Office.EVE, Office.CIRCLE);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(people.in(Office.HOME)).containsExactlyInAnyOrder(ANA, BO, EVE));
    office.world.leave(Office.BO, Office.CIRCLE);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(people.in(Office.HOME)).containsExactlyInAnyOrder(ANA, EVE));
  }

  @Test
  void shouldNoticeAChangedProfile() {
    var people = office.people();
    people.of(ANA.account());
    office.world.change(Persona.of(Office.ANA, "Ana Maria").in("Asia/Kolkata"));
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(people.of(ANA.account()))
                .contains(
                    new Profile(
                        ANA.account(), "Ana Maria", Optional.of(ZoneId.of("Asia/Kolkata")))));
  }

  @Test
  void shouldForgetMembersAfterFiveMinutesAndProfilesAfterAnHour() throws Exception {
    var time = new AtomicLong();
    try (var api = new SlackApi(office.settings())) {
      var people = new SlackPeople(api.bot(), new Questions(office.clock), time::get);
      people.in(Office.HOME);
      time.addAndGet(Duration.ofMinutes(6).toNanos());
      var before = office.world.calls().size();
      people.in(Office.HOME);
      assertThat(office.world.calls().subList(before, office.world.calls().size()))
          .singleElement()
          .asString()
          .startsWith("conversations.members");
      time.addAndGet(Duration.ofMinutes(56).toNanos());
      people.of(ANA.account());
      assertThat(office.world.calls()).last().asString().startsWith("users.info");
    }
  }

  @Test
  void shouldGoByWhatItKnewForADayWhileSlackCannotBeAsked() throws Exception {
    var time = new AtomicLong();
    try (var api = new SlackApi(office.settings())) {
      var people = new SlackPeople(api.bot(), new Questions(office.clock), time::get);
      people.of(ANA.account());

      time.addAndGet(Duration.ofHours(23).toNanos());
      office.world.faults().next("users.info", new Fault.Status(503));
      assertThat(people.of(ANA.account())).contains(ANA);
      time.addAndGet(Duration.ofHours(2).toNanos());
      office.clock.forward(Duration.ofMinutes(11));
      office.world.faults().next("users.info", new Fault.Status(503));
      assertThat(people.of(ANA.account())).isEmpty();
    }
  }

  @Test
  void shouldNotRememberWhatCouldNotBeAsked() {
    office.world.faults().next("conversations.members", new Fault.Status(503));
    assertThat(office.people().in(Office.HOME)).isEmpty();
    assertThat(office.people().in(Office.HOME)).hasSize(2);
  }

  @Test
  void shouldReadAllPagesOfALargeChannelAndItsPeopleNoFasterThanSlackPublishes() {
    var members = new java.util.HashSet<String>();
    for (int i = 0; i < 450; i++) {
      var id = "U0MANY%04d".formatted(i);
      office.world.addPerson(Persona.of(id, "Person " + i));
      members.add(id);
    }
    office.world.addChannel(
        new ChannelSpec("C0LARGE001", "large", true, true, Set.copyOf(members)));
    var large = new Home(Platform.SLACK, "C0LARGE001");
    for (int minute = 1; minute <= 5; minute++) {
      assertThat(office.people().in(large)).hasSize(90 * minute);
      office.clock.forward(Duration.ofMinutes(1));
    }
  }

  @Test
  void shouldSeeNobodyInAChannelThatTheBotIsNotIn() {
    office.world.addChannel(
        new ChannelSpec("C0OTHER001", "other", true, false, Set.of(Office.ANA)));
    assertThat(office.people().in(new Home(Platform.SLACK, "C0OTHER001"))).isEmpty();
  }

  @Test
  void shouldLeaveOutWhoseAccountWasClosed() {
    var people = office.people();
    assertThat(people.in(Office.HOME)).containsExactlyInAnyOrder(ANA, BO);
    office.world.deactivate(Office.BO);

    Awaitility.await().untilAsserted(() -> assertThat(people.in(Office.HOME)).containsExactly(ANA));
    assertThat(people.of(BO.account())).isEmpty();
  }

  @Test
  void shouldLookAnewAfterATimeWithoutAConnection() {
    var people = office.people();
    people.in(Office.HOME);
    office.world.cutSockets();
    // Slack's retries may be over before we are back.
    office.world.faults().dropEvents();
    office.world.join(Office.EVE, Office.CIRCLE);

    Awaitility.await()
        .untilAsserted(
            () -> assertThat(people.in(Office.HOME)).containsExactlyInAnyOrder(ANA, BO, EVE));
  }
}
