package dev.peercircles.circles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.ChannelReaders.Seen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final Circle LISTED = Samples.EM_BERLIN;
  private static final Circle WHOLE =
      new Circle(
          new CircleId("whole"),
          "Whole",
          new Home(Platform.SLACK, "C0WHOLE"),
          Samples.BERLIN,
          new Membership.WholeChannel(),
          Optional.empty(),
          Optional.empty(),
          LISTED.purpose(),
          LISTED.outcome(),
          LISTED.from(),
          LISTED.until(),
          List.of(),
          LISTED.onHoliday());

  private final FakeChannelReaders channels = new FakeChannelReaders();
  private final FakeCircles circles =
      new FakeCircles().with(Samples.ANA).with(Samples.BO).with(Samples.CHI).with(LISTED);

  private Audience of(Circle circle) {
    return new Readers(Set.of(channels), circles).of(circle);
  }

  private static Member reporting(String person, String manager) {
    var plain = Samples.person(person);
    return new Member(
        plain.id(),
        plain.name(),
        plain.level(),
        Optional.of(new MemberId(manager)),
        plain.accounts(),
        plain.zone(),
        plain.absences());
  }

  @Test
  void membersAloneAreFineWhoeverOfThemIsThere() {
    channels.sees(LISTED.home(), "U0ANA", "U0BO");
    assertThat(of(LISTED)).isEqualTo(new Audience.OnlyMembers());
  }

  @Test
  void somebodyElseIsAnOutsider() {
    channels.sees(LISTED.home(), "U0ANA", "U0EVE");
    assertThat(of(LISTED)).isEqualTo(new Audience.Outsider());
  }

  @Test
  void aBossOfABossIsABoss() {
    circles
        .with(reporting("bo", "kim"))
        .with(reporting("kim", "lena"))
        .with(Samples.person("lena"));
    channels.sees(LISTED.home(), "U0ANA", "U0LENA");
    assertThat(of(LISTED)).isEqualTo(new Audience.Boss(List.of(new MemberId("lena"))));
  }

  @Test
  void aBossInACircleOfItsWholeChannelIsSeenThoughTheyCountAsAMember() {
    circles.with(reporting("bo", "ana"));
    channels.sees(WHOLE.home(), "U0ANA", "U0BO", "U0CHI");
    assertThat(of(WHOLE)).isEqualTo(new Audience.Boss(List.of(Samples.ANA.id())));
  }

  @Test
  void aLineOfReportsThatRunsInACircleEnds() {
    circles.with(reporting("ana", "bo")).with(reporting("bo", "ana"));
    channels.sees(LISTED.home(), "U0CHI");
    assertThat(of(LISTED)).isEqualTo(new Audience.OnlyMembers());
  }

  @Test
  void whatCannotBeListedOrSeenIsNotTrusted() {
    channels.sees(LISTED.home(), new Seen.Partial(Set.of("U0ANA")));
    assertThat(of(LISTED)).isEqualTo(new Audience.Unlisted());
    channels.sees(LISTED.home(), new Seen.Partial(Set.of("U0EVE")));
    assertThat(of(LISTED)).isEqualTo(new Audience.Outsider());
    channels.sees(LISTED.home(), new Seen.Open());
    assertThat(of(LISTED)).isEqualTo(new Audience.Everybody());
    channels.sees(LISTED.home(), new Seen.Unknown());
    assertThat(of(LISTED)).isEqualTo(new Audience.Unknown());
    assertThat(new Readers(Set.of(), circles).of(LISTED)).isEqualTo(new Audience.Unknown());
    assertThat(new Readers(Set.of(channels), circles).areOnlyMembers(LISTED)).isFalse();
  }
}
