package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.ChannelReaders.Seen;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Samples;
import dev.peercircles.messages.Destination;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is a circle's own goes nowhere where others read. */
class DiscretionTest {
  private static final Circle CIRCLE = Samples.EM_BERLIN;
  private final Depot depot = new Depot();

  @BeforeEach
  void onlyMembers() {
    depot.readers.sees(CIRCLE.home(), "U0ANA", "U0BO", "U0CHI");
  }

  @Test
  void shouldPostWhereOnlyMembersRead() {
    var post = depot.stage("em-berlin/a");
    depot.run(Duration.ofMinutes(1));
    assertThat(depot.state(post)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldWaitAndTellTheHostOnceWhileAnOutsiderReads() {
    depot.readers.sees(CIRCLE.home(), "U0ANA", "U0EVE");
    var first = depot.stage("em-berlin/a");
    var second = depot.stage("em-berlin/b");

    depot.run(Duration.ofMinutes(45));

    assertThat(depot.state(first)).isEqualTo(PostState.PLANNED);
    assertThat(depot.state(second)).isEqualTo(PostState.PLANNED);
    assertThat(depot.platform.visible())
        .singleElement()
        .satisfies(told ->
            assertThat(told.address())
                .isEqualTo(new Address.ToPerson(Samples.account(Samples.ANA))));

    onlyMembers();
    depot.run(Duration.ofMinutes(15));
    assertThat(depot.state(first)).isEqualTo(PostState.SENT);
    assertThat(depot.state(second)).isEqualTo(PostState.SENT);
    assertThat(depot.repairs.all()).isEmpty();
  }

  @Test
  void shouldTellTheHostWithinAMinuteOfBeingToldThatSomebodyCameIn() {
    depot.readers.sees(CIRCLE.home(), "U0ANA", "U0EVE");
    depot.discretion.look(CIRCLE);
    depot.run(Duration.ofMinutes(1));
    assertThat(depot.platform.visible()).hasSize(1);

    onlyMembers();
    depot.discretion.look(CIRCLE);
    assertThat(depot.repairs.all()).isEmpty();
  }

  @Test
  void shouldStopWhenTheChannelIsMadePublic() {
    depot.readers.sees(CIRCLE.home(), new Seen.Open());
    var post = depot.stage("em-berlin/a");
    depot.run(Duration.ofMinutes(5));
    assertThat(depot.state(post)).isEqualTo(PostState.PLANNED);
    assertThat(depot.repairs.all())
        .singleElement()
        .extracting(Repair::reason)
        .isEqualTo("it isn't private");
  }

  @Test
  void shouldGoOnWhereNothingCanBeSeenButNotForgetWhomItSaw() {
    depot.readers.sees(CIRCLE.home(), new Seen.Unknown());
    var post = depot.stage("em-berlin/a");
    depot.run(Duration.ofMinutes(1));
    assertThat(depot.state(post)).isEqualTo(PostState.SENT);

    depot.readers.sees(CIRCLE.home(), "U0EVE");
    var other = depot.stage("em-berlin/b");
    depot.run(Duration.ofMinutes(1));
    depot.readers.sees(CIRCLE.home(), new Seen.Unknown());
    depot.run(Duration.ofMinutes(30));
    assertThat(depot.state(other)).isEqualTo(PostState.PLANNED);
  }

  @Test
  void shouldWaitUntilItCanBeSeenWhereThePlatformWantsToBeAskedLess() {
    depot.readers.sees(CIRCLE.home(), new Seen.NotNow(Duration.ofSeconds(40)));
    var post = depot.stage("em-berlin/a");
    depot.run(Duration.ofMinutes(3));
    assertThat(depot.state(post)).isEqualTo(PostState.PLANNED);
    assertThat(depot.readers.asked()).isBetween(2, 5);

    onlyMembers();
    depot.run(Duration.ofMinutes(1));
    assertThat(depot.state(post)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldGoShortlyBeforeItIsTooLateThoughThePlatformStillWantsToBeAskedLess() {
    depot.readers.sees(CIRCLE.home(), new Seen.NotNow(Duration.ofMinutes(2)));
    var post = depot.stage("em-berlin/a");
    depot.run(Duration.ofHours(3));
    assertThat(depot.state(post)).isEqualTo(PostState.PLANNED);

    depot.run(Duration.ofHours(1));
    assertThat(depot.state(post)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldNotRepeatWhatIsInDoubtWhileAnOutsiderReads() {
    var busy = new DeliveryFailure.TryLater(Duration.ofSeconds(35), "429");
    depot.platform.loseRequest();
    depot.platform.see(new Sighting.CannotSay(busy));
    depot.platform.see(new Sighting.Repeatable());
    var post = depot.stage("em-berlin/a");
    depot.run(Duration.ofSeconds(10));
    depot.readers.sees(CIRCLE.home(), "U0ANA", "U0EVE");

    depot.run(Duration.ofMinutes(5));

    assertThat(depot.platform.asked()).filteredOn(post::equals).hasSize(1);
    assertThat(depot.state(post)).isEqualTo(PostState.PLANNED);
  }

  @Test
  void shouldLetTheCircleReadThatItPausesWhileABossIsThere() {
    var bo = Samples.BO;
    depot.circles.with(
        new Member(
            bo.id(),
            bo.name(),
            bo.level(),
            Optional.of(new MemberId("lena")),
            bo.accounts(),
            bo.zone(),
            bo.absences()));
    depot.circles.with(Samples.person("lena"));
    depot.readers.sees(CIRCLE.home(), "U0ANA", "U0LENA");
    var secret = depot.stage("em-berlin/a");
    var pause = depot.stage("em-berlin/pause/2026-10-12");

    depot.run(Duration.ofMinutes(30));

    assertThat(depot.state(secret)).isEqualTo(PostState.PLANNED);
    assertThat(depot.state(pause)).isEqualTo(PostState.SENT);
    assertThat(depot.repairs.all()).hasSize(1);
  }

  @Test
  void shouldReachPeopleDirectlyAllTheSame() {
    depot.readers.sees(CIRCLE.home(), "U0EVE");
    var direct = depot.stage("em-berlin/c", new Destination.Direct(Samples.BO.id()));
    depot.run(Duration.ofMinutes(1));
    assertThat(depot.state(direct)).isEqualTo(PostState.SENT);
    assertThat(depot.readers.asked()).isZero();
  }

  @Test
  void shouldNotLookTwiceForPostsThatGoTogether() {
    depot.stage("em-berlin/a");
    depot.stage("em-berlin/b");
    depot.stage("em-berlin/c");
    depot.run(Duration.ofSeconds(20));
    assertThat(depot.platform.visible()).hasSize(3);
    assertThat(depot.readers.asked()).isEqualTo(1);
  }
}
