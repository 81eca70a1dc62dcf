package dev.peercircles.programme;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.circles.Samples.account;
import static dev.peercircles.circles.Samples.circle;
import static dev.peercircles.circles.Samples.id;
import static dev.peercircles.circles.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeChannelPeople;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeRosterTest {
  private static final Circle WHOLE =
      wholeChannel(circle("open-table", "Open table", "C0OPEN", "ana"));

  private final FakeChannelPeople slack =
      new FakeChannelPeople()
          .profile("U0ANA", "Ana on Slack", "America/New_York")
          .profile("U0CHI", "Chi on Slack", "America/New_York")
          .profile("U0ZOE", "Zoe", "Europe/Lisbon")
          .joins("C0OPEN", "U0ZOE")
          .joins("C0OPEN", "U0ANA");
  private final ProgrammeRoster roster =
      new ProgrammeRoster(
          Programmes.of(List.of(ANA, BO, CHI, person("kim")), EM_BERLIN, WHOLE),
          () -> Set.of(slack));

  @Test
  void listsMembersInTheOrderOfTheConfiguration() {
    assertThat(roster.membersOf(EM_BERLIN))
        .extracting(Member::name)
        .containsExactly("Ana", "Bo", "Chi");
  }

  @Test
  void leavesOutWhoIsNoLongerInTheDirectory() {
    var without = new ProgrammeRoster(Programmes.of(List.of(ANA, CHI), EM_BERLIN), Set::of);

    assertThat(without.membersOf(EM_BERLIN)).containsExactly(ANA, CHI);
    assertThat(without.circlesOf(BO.id())).isEmpty();
  }

  @Test
  void takesTheZoneOfTheConfigurationThenOfTheProfileAndElseNone() {
    assertThat(roster.find(CHI.id()).orElseThrow().zone()).contains(ZoneId.of("Asia/Kolkata"));
    assertThat(roster.find(ANA.id()).orElseThrow().zone()).contains(ZoneId.of("America/New_York"));
    assertThat(roster.find(BO.id()).orElseThrow().zone()).isEmpty();
  }

  @Test
  void findsThePersonBehindAnAccountOfThatPlatformOnly() {
    assertThat(roster.behind(account(BO))).contains(BO);
    assertThat(roster.behind(new Account(Platform.DISCORD, "U0BO"))).isEmpty();
    assertThat(roster.behind(new Account(Platform.SLACK, "U0NOBODY"))).isEmpty();
  }

  @Test
  void takesWhoeverIsInTheChannelOfACircleThatIsAWholeChannel() {
    assertThat(roster.membersOf(WHOLE))
        .extracting(Member::id)
        .containsExactly(ANA.id(), id("u0zoe"));
    assertThat(roster.membersOf(WHOLE)).extracting(Member::name).containsExactly("Ana", "Zoe");
  }

  @Test
  void knowsAnUnlistedPersonByTheirAccount() {
    var zoe = roster.behind(new Account(Platform.SLACK, "U0ZOE")).orElseThrow();

    assertThat(zoe.level()).isEmpty();
    assertThat(zoe.zone()).contains(ZoneId.of("Europe/Lisbon"));
    assertThat(roster.find(zoe.id())).contains(zoe);
    assertThat(roster.circlesOf(zoe.id())).containsExactly(WHOLE);
  }

  @Test
  void takesSomebodyWhoLeftTheChannelForNoMember() {
    slack.leaves("C0OPEN", "U0ZOE").leaves("C0OPEN", "U0ANA");

    assertThat(roster.membersOf(WHOLE)).isEmpty();
    assertThat(roster.behind(new Account(Platform.SLACK, "U0ZOE"))).isEmpty();
    assertThat(roster.circlesOf(ANA.id())).containsExactly(EM_BERLIN);
  }

  @Test
  void knowsThePeopleOfNoCircle() {
    assertThat(roster.behind(account(person("kim")))).contains(person("kim"));
    assertThat(roster.circlesOf(id("kim"))).isEmpty();
  }

  private static Circle wholeChannel(Circle c) {
    return new Circle(
        c.id(),
        c.name(),
        c.home(),
        c.zone(),
        new Membership.WholeChannel(),
        c.host(),
        c.deputy(),
        c.purpose(),
        c.outcome(),
        c.from(),
        c.until(),
        c.holidays(),
        c.onHoliday());
  }
}
