package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.ANAS;
import static dev.peercircles.discord.GuildFixture.BO;
import static dev.peercircles.discord.GuildFixture.BOS;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static dev.peercircles.discord.GuildFixture.CLOSED;
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
import dev.peercircles.messages.Text;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.discord.Fault;
import dev.peercircles.sandbox.discord.Right;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordPlatformTest {
  private static final String POST = "POST /channels/{channel}/messages";
  private static final String THREAD = "POST /channels/{channel}/messages/{message}/threads";
  private static final String EDIT = "PATCH /channels/{channel}/messages/{message}";
  private static final String DIRECT = "POST /users/@me/channels";

  private GuildFixture guild;

  @BeforeAll
  void start() {
    guild = GuildFixture.started();
  }

  @AfterAll
  void stop() {
    guild.close();
  }

  private Seen seen(Receipt receipt) {
    return seen(receipt, CIRCLE);
  }

  private Seen seen(Receipt receipt, String channel) {
    return guild.world.look(ANA, channel).stream()
        .filter(s -> s.id().equals(receipt.message()))
        .findFirst()
        .orElseThrow();
  }

  private long calls(String route) {
    return guild.world.calls().stream().filter(call -> call.wentTo(route)).count();
  }

  private long posted(String words) {
    return guild.world.look(ANA, CIRCLE).stream().filter(s -> s.text().equals(words)).count();
  }

  @Test
  void shouldPostIntoTheCirclesChannel() {
    var receipt = guild.delivered(home(), Message.of("This week in EM Berlin"));

    assertThat(receipt.channel()).isEqualTo(CIRCLE);
    assertThat(seen(receipt).text()).isEqualTo("This week in EM Berlin");
    assertThat(seen(receipt).threadOf()).isEmpty();
  }

  @Test
  void shouldPostOneMessageHoweverOftenTheSamePostIsSent() {
    var dispatch = new Dispatch(guild.posts.next(), home(), Message.of("only once"), Map.of());

    var first = guild.platform().send(dispatch);
    var second = guild.platform().send(dispatch);

    assertThat(second).isEqualTo(first);
    assertThat(posted("only once")).isEqualTo(1);
  }

  @Test
  void shouldMakeTheThreadBelowAMessageOnceAndPostIntoIt() {
    var parent =
        guild.delivered(
            home(), Message.EMPTY.heading(Text.of("This week in *EM* Berlin · until 18:00")));
    long before = calls(THREAD);

    var one = guild.delivered(new Address.Below(parent), Message.of("one"));
    var two = guild.delivered(new Address.Below(parent), Message.of("two"));

    assertThat(one.channel()).isEqualTo(parent.message()).isEqualTo(two.channel());
    assertThat(List.of(seen(one), seen(two)))
        .extracting(Seen::text, s -> s.threadOf().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("one", parent.message()),
            org.assertj.core.groups.Tuple.tuple("two", parent.message()));
    assertThat(calls(THREAD) - before).isBetween(1L, 2L);
    assertThat(
            guild.world.calls().stream()
                .filter(call -> call.wentTo(THREAD) && call.path().contains(parent.message()))
                .map(call -> call.request().path("name").asString()))
        .allMatch("This week in *EM* Berlin"::equals);
  }

  @Test
  void shouldTakeAThreadThatExistsAlreadyAsMade() {
    var parent = guild.delivered(home(), Message.of("This week"));
    guild
        .world
        .faults()
        .next(THREAD, new Fault.Refused(400, 160004, "A thread has already been created"));

    guild.send(new Address.Below(parent), Message.of("into what is said to exist"));

    assertThat(guild.world.calls().getLast())
        .matches(call -> call.wentTo(POST) && call.path().contains(parent.message()));
  }

  @Test
  void shouldReachAPersonDirectly() {
    var receipt = guild.delivered(new Address.ToPerson(account(ANA)), Message.of("Closes today."));

    assertThat(guild.world.look(ANA, guild.world.directWithBot(ANA)))
        .extracting(Seen::text)
        .contains("Closes today.");
    assertThat(receipt.channel()).isNotEqualTo(CIRCLE);
  }

  @Test
  void shouldEditInPlace() {
    var original =
        guild.delivered(
            home(),
            Message.of("Open until 18:00").buttons(new Button.Press("Answer", Prefilled.of("a"))));

    var outcome = guild.send(new Address.InPlaceOf(original), Message.of("Closed."));

    assertThat(outcome).isEqualTo(new Outcome.Delivered(original));
    assertThat(seen(original).text()).isEqualTo("Closed.");
    assertThat(seen(original).buttons()).isEmpty();
    assertThat(seen(original).edited()).isTrue();
  }

  @Test
  void shouldKeepAnEditWhoseAnswerIsLostInDoubtSoThatNoNewerOneOvertakesIt() {
    var original = guild.delivered(home(), Message.of("Open until 18:00"));
    guild.world.faults().next(EDIT, new Fault.AnswerLost());

    assertThat(guild.send(new Address.InPlaceOf(original), Message.of("Closed.")))
        .isEqualTo(new DeliveryFailure.Unknown("no answer from Discord"));
    assertThat(seen(original).text()).isEqualTo("Closed.");
  }

  @Test
  void shouldEditADirectMessage() {
    var original =
        guild.delivered(new Address.ToPerson(account(ANA)), Message.of("It could be you"));

    guild.send(new Address.InPlaceOf(original), Message.of("Taken over."));

    assertThat(guild.world.look(ANA, guild.world.directWithBot(ANA)))
        .extracting(Seen::text)
        .contains("Taken over.");
  }

  @Test
  void shouldPingWhomItMentionsAndNobodyElse() {
    var message =
        Message.EMPTY.paragraph(
            Text.NONE.mention(ANAS, "Ana").plain(" is stuck: @everyone <@" + BO + "> @here"));
    var dispatch =
        new Dispatch(
            guild.posts.next(), home(), message, Map.of(ANAS, account(ANA), BOS, account(BO)));

    var receipt = ((Outcome.Delivered) guild.platform().send(dispatch)).receipt();

    assertThat(seen(receipt).pings()).containsExactly(ANA);
    assertThat(seen(receipt).text()).isEqualTo("@Ana is stuck: @everyone <@" + BO + "> @here");
  }

  @Test
  void shouldNameWhoIsAwayWithoutPingingThemAndFindThePostAgainOnceTheyAreBack() {
    var message = Message.EMPTY.paragraph(Text.NONE.mention(ANAS, "Ana").plain(" is stuck"));
    var accounts = Map.of(ANAS, account(ANA));
    var id = guild.posts.next();
    var away = new Dispatch(id, id, home(), message, accounts, Set.of(ANAS));

    var receipt = ((Outcome.Delivered) guild.platform().send(away)).receipt();

    assertThat(seen(receipt).pings()).isEmpty();
    assertThat(seen(receipt).text()).isEqualTo("@Ana is stuck");
    var back = new Dispatch(away.id(), home(), message, accounts);
    var from = guild.clock.instant();
    guild.clock.forward(Duration.ofMinutes(10));
    assertThat(guild.platform().lookFor(back, from, _ -> false))
        .isEqualTo(new Sighting.Found(receipt));
  }

  @Test
  void shouldPingNobodyEvenWhereTheBotMayPingEverybody() {
    guild.world.overwrite(
        CIRCLE,
        guild.world.applicationId(),
        List.of(Right.VIEW_CHANNEL, Right.SEND_MESSAGES, Right.MENTION_EVERYONE),
        List.of());

    var receipt = guild.delivered(home(), Message.of("@everyone please"));

    assertThat(seen(receipt).pings()).isEmpty();
  }

  @Test
  void shouldSayThatDirectMessagesAreClosed() {
    var outcome = guild.send(new Address.ToPerson(account(CLOSED)), Message.of("psst"));

    assertThat(outcome).isInstanceOf(DeliveryFailure.Forbidden.class);
    assertThat(((DeliveryFailure.Forbidden) outcome).reason()).startsWith("direct messages closed");
  }

  @Test
  void shouldSayWhichRightIsMissingAndItsCure() {
    var outcome = guild.send(home(UNSEEN), Message.of("hello"));

    assertThat(outcome).isInstanceOf(DeliveryFailure.Forbidden.class);
    assertThat(((DeliveryFailure.Forbidden) outcome).cure())
        .contains("View Channel, Send Messages");
  }

  @Test
  void shouldSayThatAChannelOrMessageIsNoMore() {
    assertThat(guild.send(home("300000000000000099"), Message.of("hello")))
        .isInstanceOf(DeliveryFailure.Gone.class);
    assertThat(
            guild.send(
                new Address.InPlaceOf(new Receipt(CIRCLE, "300000000000000098")),
                Message.of("hello")))
        .isInstanceOf(DeliveryFailure.Gone.class);
    assertThat(
            guild.send(
                new Address.Below(new Receipt(CIRCLE, "300000000000000098")), Message.of("hello")))
        .isInstanceOf(DeliveryFailure.Gone.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 520, 524, 529})
  void shouldNotKnowWhatBecameOfAPostAfterAServersError(int status) {
    long before = calls(POST);
    guild.world.faults().next(POST, new Fault.Refused(status, 0, "oops"));

    var outcome = guild.send(home(), Message.of("perhaps"));

    assertThat(outcome).isEqualTo(new DeliveryFailure.Unknown("Discord answered 500"));
    assertThat(calls(POST) - before).isEqualTo(1);
  }

  @Test
  void shouldNotKnowWhatBecameOfAPostWhoseAnswerIsLost() {
    long before = calls(POST);
    guild.world.faults().next(POST, new Fault.AnswerLost());

    var outcome = guild.send(home(), Message.of("posted, unheard"));

    assertThat(outcome).isInstanceOf(DeliveryFailure.Unknown.class);
    assertThat(posted("posted, unheard")).isEqualTo(1);
    assertThat(calls(POST) - before).isEqualTo(1);
  }

  @Test
  void shouldHandBackTheWaitThatDiscordAsksFor() {
    guild.world.faults().next(POST, new Fault.Limited(Duration.ofMillis(2_500), false));

    var outcome = guild.send(home(), Message.of("later"));

    assertThat(outcome)
        .isEqualTo(
            new DeliveryFailure.TryLater(Duration.ofSeconds(3), "Discord asks to wait (429)"));
    assertThat(guild.send(home(), Message.of("meanwhile"))).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void shouldSendNothingWhileDiscordWantsNothingAtAll() {
    guild.world.faults().next(POST, new Fault.Limited(Duration.ofSeconds(40), true));
    guild.send(home(), Message.of("first"));
    long before = guild.world.calls().size();

    var outcome = guild.send(new Address.ToPerson(account(ANA)), Message.of("second"));

    assertThat(outcome).isInstanceOf(DeliveryFailure.TryLater.class);
    assertThat(((DeliveryFailure.TryLater) outcome).pause()).isEqualTo(Duration.ofSeconds(40));
    assertThat(guild.world.calls()).hasSize((int) before);
    guild.clock.forward(Duration.ofSeconds(40));
    assertThat(guild.send(home(), Message.of("third"))).isInstanceOf(Outcome.Delivered.class);
  }

  @ParameterizedTest
  @CsvSource({"401,0", "403,0", "403,20026", "400,50035"})
  void shouldNameACureForARefusal(int status, int code) {
    guild.world.faults().next(POST, new Fault.Refused(status, code, "no"));

    var outcome = guild.send(home(), Message.of("hello"));

    assertThat(outcome).isInstanceOf(DeliveryFailure.Forbidden.class);
    assertThat(((DeliveryFailure.Forbidden) outcome).cure()).isNotBlank();
  }

  @Test
  void shouldTryLaterIfOnlyTheWayToThePostIsInDoubt() {
    var parent = guild.delivered(home(), Message.of("This week"));
    guild.world.faults().next(THREAD, new Fault.AnswerLost());
    assertThat(guild.send(new Address.Below(parent), Message.of("answer")))
        .isInstanceOf(DeliveryFailure.TryLater.class);
    assertThat(guild.send(new Address.Below(parent), Message.of("answer")))
        .isInstanceOf(Outcome.Delivered.class);

    guild.world.faults().next(DIRECT, new Fault.Refused(500, 0, "oops"));
    assertThat(guild.send(new Address.ToPerson(account(ANA)), Message.of("psst")))
        .isInstanceOf(DeliveryFailure.TryLater.class);
  }
}
