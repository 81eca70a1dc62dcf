package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.ANAS;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static dev.peercircles.discord.GuildFixture.UNSEEN;
import static dev.peercircles.discord.GuildFixture.account;
import static dev.peercircles.discord.GuildFixture.home;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import dev.peercircles.sandbox.discord.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a post that may or may not have been sent stands where it was to stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookingTest {
  private static final String POST = "POST /channels/{channel}/messages";
  private static final String LIST = "GET /channels/{channel}/messages";
  private static final Duration NONCES_FORGOTTEN = Duration.ofMinutes(10);

  private GuildFixture guild;
  private int count;

  @BeforeAll
  void start() {
    guild = GuildFixture.started();
  }

  @AfterEach
  void setTheClockRight() {
    guild.ahead = Duration.ZERO;
  }

  @AfterAll
  void stop() {
    guild.close();
  }

  @Test
  void shouldSayThatItMayBeRepeatedWhileTheNonceLastsAndThenPostNothingNew() {
    var post = dispatch(home());
    var from = guild.clock.instant();
    guild.world.faults().next(POST, new Fault.AnswerLost());
    assertThat(guild.platform().send(post)).isInstanceOf(DeliveryFailure.Unknown.class);
    guild.clock.forward(Duration.ofSeconds(59));

    assertThat(look(post, from)).isEqualTo(new Sighting.Repeatable());
    assertThat(guild.platform().send(post)).isInstanceOf(Outcome.Delivered.class);

    assertThat(visible(post, CIRCLE)).isEqualTo(1);
  }

  @Test
  void shouldFindTheSameWordsAndButtonsOnceTheNonceIsForgotten() {
    var post = dispatch(home());
    var from = guild.clock.instant();
    guild.world.faults().next(POST, new Fault.AnswerLost());
    guild.platform().send(post);
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(post, from))
        .isInstanceOfSatisfying(
            Sighting.Found.class,
            f ->
                assertThat(guild.world.look(ANA, CIRCLE))
                    .anyMatch(s ->
                        s.id().equals(f.receipt().message()) && s.text().contains(words(post))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "P1D", "-PT10M"})
  void shouldFindItThoughTheBotsClockIsAheadOfDiscordsOrBehind(Duration ahead) {
    guild.ahead = ahead;
    var post = dispatch(home());
    var from = guild.botClock.instant();
    guild.world.faults().next(POST, new Fault.AnswerLost());
    guild.platform().send(post);
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(post, from)).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void shouldFindItThoughTheBotsClockWasSetRightSince() {
    guild.ahead = Duration.ofHours(1);
    guild.delivered(home(), Message.of("something before"));
    var post = dispatch(home());
    var from = guild.botClock.instant();
    guild.world.faults().next(POST, new Fault.AnswerLost());
    guild.platform().send(post);
    guild.clock.forward(NONCES_FORGOTTEN);
    guild.ahead = Duration.ZERO;

    assertThat(look(post, from)).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void shouldFindItThoughSomebodyWhomItMentionsHasNoAccountAnyMore() {
    var post = dispatch(home());
    var from = guild.clock.instant();
    guild.world.faults().next(POST, new Fault.AnswerLost());
    guild.platform().send(post);
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(withoutAccounts(post), from)).isInstanceOf(Sighting.Found.class);
    assertThat(look(withoutAccounts(dispatch(home())), from)).isEqualTo(new Sighting.Absent());
  }

  private static Dispatch withoutAccounts(Dispatch post) {
    return new Dispatch(post.id(), post.address(), post.message(), Map.of());
  }

  @Test
  void shouldNotFindWhatNeverArrivedNorTakeAnotherPostForIt() {
    var post = dispatch(home());
    var from = guild.clock.instant();
    guild.world.faults().next(POST, new Fault.Lost());
    assertThat(guild.platform().send(post)).isInstanceOf(DeliveryFailure.Unknown.class);
    guild.platform().send(dispatch(home()));
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(post, from)).isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldFindItWhateverItSaysByNow() {
    var post = dispatch(home());
    var from = guild.clock.instant();
    var receipt = ((Outcome.Delivered) guild.platform().send(post)).receipt();
    var edit =
        new Dispatch(
            guild.posts.next(),
            post.id(),
            new Address.InPlaceOf(receipt),
            Message.of("it is closed"),
            Map.of(),
            Set.of());
    assertThat(guild.platform().send(edit)).isInstanceOf(Outcome.Delivered.class);
    guild.clock.forward(NONCES_FORGOTTEN);

    var delayed =
        new Dispatch(post.id(), home(), post.message().paragraph(Text.of("(delayed)")), Map.of());
    assertThat(look(delayed, from)).isEqualTo(new Sighting.Found(receipt));
  }

  @Test
  void shouldNotTakeAMessageOfTheSameWordsForItThatBearsAnotherMark() {
    var post = dispatch(home());
    var from = guild.clock.instant();
    guild
        .platform()
        .send(new Dispatch(guild.posts.next(), home(), post.message(), post.accounts()));
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(post, from)).isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldNotTakeAMessageOfTheSameWordsForItThatIsKnownToBeAnotherPost() throws Exception {
    var post = dispatch(home());
    var from = guild.clock.instant();
    guild.world.faults().next(POST, new Fault.Lost());
    guild.platform().send(post);
    var known = unmarked(post);
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(post, from)).isEqualTo(new Sighting.Found(known));
    assertThat(guild.platform().lookFor(post, from, known::equals))
        .isEqualTo(new Sighting.Absent());

    unmarked(post);
    assertThat(guild.platform().lookFor(post, from, known::equals))
        .isInstanceOfSatisfying(
            Sighting.Found.class, f -> assertThat(f.receipt()).isNotEqualTo(known));
  }

  /** Posts the same words as a version did that knew no marks. */
  private Receipt unmarked(Dispatch post) throws Exception {
    var calls = new DiscordCalls(guild.get(JdaConnection.class).jda().orElseThrow());
    var message = guild.get(DiscordRenderer.class).render(post.message(), post.accounts());
    return new Receipt(CIRCLE, calls.post(CIRCLE, message, guild.posts.next()));
  }

  @Test
  void shouldNotTakeSomebodyElsesWordsForItsOwn() {
    var parent = guild.delivered(home(), Message.of("a question"));
    var below = new Address.Below(parent);
    guild.delivered(below, Message.of("an answer"));
    var from = guild.clock.instant();
    var seen =
        guild.world.look(ANA, CIRCLE).stream()
            .filter(s -> s.id().equals(parent.message()))
            .findFirst()
            .orElseThrow();
    guild.world.reply(ANA, seen, "the same words");
    guild.clock.forward(NONCES_FORGOTTEN);

    var post = new Dispatch(guild.posts.next(), below, Message.of("the same words"), Map.of());
    assertThat(look(post, from)).isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldLookInTheThreadForAReplyAndFindNothingWhereThereIsNone() {
    var parent = guild.delivered(home(), Message.of("This week"));
    var below = dispatch(new Address.Below(parent));
    var from = guild.clock.instant();
    guild.clock.forward(Duration.ofMinutes(2));
    assertThat(look(below, from)).isEqualTo(new Sighting.Absent());

    guild.world.faults().next(POST, new Fault.AnswerLost());
    assertThat(guild.platform().send(below)).isInstanceOf(DeliveryFailure.Unknown.class);
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(below, from))
        .isInstanceOfSatisfying(
            Sighting.Found.class,
            f -> assertThat(f.receipt().channel()).isEqualTo(parent.message()));
  }

  @Test
  void shouldLookInTheConversationForADirectMessage() {
    var post = dispatch(new Address.ToPerson(account(ANA)));
    var from = guild.clock.instant();
    guild.world.faults().next(POST, new Fault.AnswerLost());
    guild.platform().send(post);
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(post, from)).isInstanceOf(Sighting.Found.class);
    assertThat(look(dispatch(new Address.ToPerson(account(ANA))), from))
        .isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldLookThroughMoreThanOnePage() {
    var from = guild.clock.instant();
    for (int i = 0; i < 100; i++) {
      guild.delivered(home(), Message.of("one of many"));
    }
    var post = dispatch(home());
    guild.platform().send(post);
    guild.clock.forward(NONCES_FORGOTTEN);

    assertThat(look(post, from)).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void shouldSayWhenItCannotLook() {
    var from = guild.clock.instant();
    guild.clock.forward(NONCES_FORGOTTEN);
    guild.world.faults().next(LIST, new Fault.Refused(500, 0, "oops"));

    assertThat(look(dispatch(home()), from))
        .isEqualTo(new Sighting.CannotSay(new DeliveryFailure.Unknown("Discord answered 500")));
    assertThat(look(dispatch(home(UNSEEN)), from))
        .isInstanceOfSatisfying(
            Sighting.CannotSay.class,
            c -> assertThat(c.why()).isInstanceOf(DeliveryFailure.Forbidden.class));
  }

  private Sighting look(Dispatch dispatch, Instant from) {
    return guild.platform().lookFor(dispatch, from, _ -> false);
  }

  private Dispatch dispatch(Address address) {
    var message =
        Message.EMPTY
            .heading(
                Text.of("This week in EM Berlin · until ")
                    .time(guild.clock.instant(), Span.Time.Style.TIME, "18:00"))
            .paragraph(
                Text.NONE
                    .mention(ANAS, "Ana")
                    .plain(" asks: what  about *it*, question " + ++count + "?"))
            .aside(Text.of("An aside."), new Button.Press("Skip", Prefilled.of("skip")))
            .buttons(
                new Button.Press("Answer", Prefilled.of("answer")),
                new Button.Open("Read", URI.create("https://example.org/a?b=c")));
    return new Dispatch(guild.posts.next(), address, message, Map.of(ANAS, account(ANA)));
  }

  private String words(Dispatch dispatch) {
    return dispatch.message().blocks().toString().replaceAll("(?s).*(question [0-9]+).*", "$1");
  }

  private long visible(Dispatch post, String channel) {
    return guild.world.look(ANA, channel).stream()
        .filter(s -> s.text().contains(words(post) + "?"))
        .count();
  }
}
