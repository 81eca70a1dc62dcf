package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import dev.peercircles.sandbox.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot says, through the real SDK, and who sees and hears of it. */
class PostingTest {
  private static final PostId ID = new PostId("abcdefghijklmnopqrstuvwx");
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final Account ANAS = new Account(Platform.SLACK, Office.ANA);

  private Office office;

  @BeforeEach
  void open() {
    office = new Office();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldPostIntoTheChannelWithNothingButAnOpaqueIdBesides() {
    var receipt = delivered(send(home(), Message.of("This week in EM Berlin")));
    var seen = only();
    assertThat(seen.text()).isEqualTo("This week in EM Berlin");
    assertThat(receipt).isEqualTo(new Receipt(Office.CIRCLE, seen.id()));
    assertThat(office.world.calls())
        .singleElement()
        .asString()
        .contains(
            "{'event_type':'peer_circles_post','event_payload':{'id':'abcdefghijklmnopqrstuvwx'}}"
                .replace("'", "\\\""))
        .contains("\"unfurl_links\":\"0\"", "\"unfurl_media\":\"0\"");
  }

  @Test
  void shouldPostBelowAMessage() {
    var parent = delivered(send(home(), Message.of("This week")));
    delivered(send(new Address.Below(parent), Message.of("Ana is stuck on …")));
    assertThat(look())
        .extracting(Seen::text, Seen::threadOf)
        .contains(
            org.assertj.core.api.Assertions.tuple(
                "Ana is stuck on …", Optional.of(parent.message())));
  }

  @Test
  void shouldEditInPlaceAndKeepTheFirstId() {
    var original = delivered(send(home(), Message.of("open")));
    assertThat(send(new Address.InPlaceOf(original), Message.of("closed")))
        .isEqualTo(new Outcome.Delivered(original));
    assertThat(look()).extracting(Seen::text).containsExactly("closed");
    assertThat(office.world.calls()).last().asString().doesNotContain("metadata");
  }

  @Test
  void shouldSendToAPersonAndAskForTheConversationOnce() {
    var to = new Address.ToPerson(ANAS);
    var first = delivered(send(to, Message.of("one")));
    delivered(send(to, Message.of("two")));
    assertThat(first.channel()).isEqualTo(office.world.directWithBot(Office.ANA));
    assertThat(office.world.look(Office.ANA, first.channel()))
        .extracting(Seen::text)
        .containsExactly("one", "two");
    assertThat(office.world.calls().stream().filter(c -> c.startsWith("conversations.open")))
        .hasSize(1);
  }

  @Test
  void shouldPingWhoIsMentionedAndNobodyElse() {
    var text =
        Text.NONE
            .mention(ANA, "Ana")
            .plain(" is stuck on: <!channel> <@" + Office.BO + "> @here @Bo ")
            .mention(BO, "Bo");
    office
        .platform()
        .send(new Dispatch(ID, home(), Message.EMPTY.paragraph(text), Map.of(ANA, ANAS)));
    assertThat(only().pings()).isEqualTo(Set.of(Office.ANA));
    assertThat(only().text())
        .isEqualTo("@Ana is stuck on: <!channel> <@" + Office.BO + "> @here @Bo @Bo");
  }

  @Test
  void shouldNameWhoIsAwayWithoutPingingThem() {
    var text = Text.NONE.mention(ANA, "Ana").plain(" is stuck");
    office
        .platform()
        .send(
            new Dispatch(
                ID, ID, home(), Message.EMPTY.paragraph(text), Map.of(ANA, ANAS), Set.of(ANA)));
    assertThat(only().pings()).isEmpty();
    assertThat(only().text()).isEqualTo("@Ana is stuck");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*bold* _italic_ ~gone~ `code` ```more```",
        "<!everyone> <!here|x> <#C123|general> <https://evil.example|bank>",
        "&lt;!channel&gt; &amp; a < b && c > d",
        "> quoted\n• listed\n1. numbered",
        "https://evil.example @here :tada:",
        "\u202Eright to left\u202C 👩‍👩‍👧 é",
        "<!date^1^{date}|now>"
      })
  void shouldShowWhatPeopleWroteAsTheyWroteIt(String nasty) {
    delivered(send(home(), Message.of(nasty)));
    assertThat(only().text()).isEqualTo(nasty.strip());
    assertThat(only().pings()).isEmpty();
  }

  @Test
  void shouldShowTimesToEachReaderInTheirZone() {
    var at = Instant.parse("2026-10-15T10:30:00Z");
    var text = Text.of("We meet ").time(at, Span.Time.Style.DAY_AND_TIME, "Thu 15 Oct, 12:30");
    delivered(send(home(), Message.EMPTY.paragraph(text)));
    assertThat(only().text()).isEqualTo("We meet {2026-10-15T10:30:00Z}");
  }

  @Test
  void shouldSendTheLongestMessages() {
    var message = Message.EMPTY.heading(Text.of("Long"));
    for (int i = 0; i < 60; i++) {
      message = message.paragraph(Text.of("wörd & <word> 👩‍👩‍👧 ".repeat(300)));
    }
    message = message.numbered(List.of(Text.of("x".repeat(50_000)))).buttons(Buttons.press("Yes"));
    delivered(send(home(), message));
    assertThat(only().offers("Yes")).isTrue();
  }

  private Outcome send(Address address, Message message) {
    return office.platform().send(new Dispatch(ID, address, message, Map.of()));
  }

  private static Address home() {
    return new Address.ToHome(Office.HOME);
  }

  private static Receipt delivered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    return ((Outcome.Delivered) outcome).receipt();
  }

  private List<Seen> look() {
    return office.world.look(Office.BO, Office.CIRCLE);
  }

  private Seen only() {
    assertThat(look()).hasSize(1);
    return look().getFirst();
  }
}
