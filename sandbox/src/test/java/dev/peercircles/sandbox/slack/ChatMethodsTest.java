package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.slack.Rehearsal.KIM;
import static dev.peercircles.sandbox.slack.Rehearsal.LENA;
import static dev.peercircles.sandbox.slack.Rehearsal.LUNCH;
import static dev.peercircles.sandbox.slack.Rehearsal.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How the bot says, changes and takes back things, and who can read them, through the real
 * MethodsClient.
 */
class ChatMethodsTest {
  private final Rehearsal rehearsal = new Rehearsal();
  private final SlackWorld world = rehearsal.world;

  @AfterEach
  void end() throws Exception {
    rehearsal.close();
  }

  private ChatPostMessageResponse post(String channel, String text) throws Exception {
    return rehearsal.api().chatPostMessage(r -> r.channel(channel).text(text));
  }

  @Test
  void aPrivateChannelIsReadByItsMembersOnly() throws Exception {
    post(CIRCLE, "Hello");

    assertThat(rehearsal.words(ANA)).containsExactly("Hello");
    assertThat(rehearsal.words(LENA)).containsExactly("Hello");
    assertThat(rehearsal.words(KIM)).isEmpty();
  }

  @Test
  void whoJoinsReadsWhatWasSaidAndWhoLeavesReadsNoMore() throws Exception {
    post(CIRCLE, "Hello");
    world.join(KIM, CIRCLE);
    assertThat(rehearsal.words(KIM)).containsExactly("Hello");

    world.leave(KIM, CIRCLE);
    assertThat(rehearsal.words(KIM)).isEmpty();
  }

  @Test
  void anEphemeralMessageIsReadByItsAddresseeOnlyAndPingsNobody() throws Exception {
    rehearsal.api().chatPostEphemeral(r -> r.channel(CIRCLE).user(ANA).text("Psst <@" + ANA + ">"));

    assertThat(world.look(ANA, CIRCLE))
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.text()).isEqualTo("Psst @Ana");
          assertThat(seen.onlyFor()).contains(ANA);
          assertThat(seen.pings()).isEmpty();
        });
    assertThat(rehearsal.words(LENA)).isEmpty();
    assertThat(rehearsal.api().conversationsHistory(r -> r.channel(CIRCLE)).getMessages())
        .isEmpty();
  }

  @Test
  void anEphemeralMessageToSomebodyOutsideIsRefused() throws Exception {
    assertThat(
            rehearsal
                .api()
                .chatPostEphemeral(r -> r.channel(CIRCLE).user(KIM).text("x"))
                .getError())
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void aDirectMessageIsReadByItsPersonOnly() throws Exception {
    String opened =
        rehearsal.api().conversationsOpen(r -> r.users(List.of(ANA))).getChannel().getId();
    assertThat(opened).isEqualTo(world.directWithBot(ANA));
    assertThat(post(opened, "For you").isOk()).isTrue();
    assertThat(post(ANA, "And this").getChannel()).isEqualTo(opened);

    assertThat(world.look(ANA, opened))
        .extracting(Seen::text)
        .containsExactly("For you", "And this");
    assertThat(world.look(LENA, opened)).isEmpty();
  }

  @Test
  void whoTakesNoDirectMessagesOrIsGoneIsNotReached() throws Exception {
    world.addPerson(new Persona("U0SHY00001", "Shy", Optional.empty(), Persona.Kind.PERSON, false));
    world.deactivate(KIM);

    assertThat(post("U0SHY00001", "x").getError()).isEqualTo("channel_not_found");
    assertThat(rehearsal.api().conversationsOpen(r -> r.users(List.of("U0SHY00001"))).getError())
        .isEqualTo("user_disabled");
    assertThat(rehearsal.api().conversationsOpen(r -> r.users(List.of(KIM))).getError())
        .isEqualTo("user_disabled");
    assertThat(
            rehearsal.api().conversationsOpen(r -> r.users(List.of(world.botUserId()))).getError())
        .isEqualTo("cannot_dm_bot");
    assertThat(rehearsal.api().conversationsOpen(r -> r.users(List.of("U0NOBODY"))).getError())
        .isEqualTo("user_not_found");
    assertThat(rehearsal.api().usersInfo(r -> r.user(KIM)).getUser().isDeleted()).isTrue();
  }

  @Test
  void refusalsCarrySlacksOwnCodes() throws Exception {
    assertThat(post("C0NOWHERE1", "x").getError()).isEqualTo("channel_not_found");
    assertThat(post(SECRET, "x").getError()).isEqualTo("channel_not_found");
    assertThat(post(LUNCH, "x").getError()).isEqualTo("not_in_channel");
    assertThat(rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE)).getError())
        .isEqualTo("no_text");
    assertThat(
            rehearsal
                .api()
                .chatPostMessage(r -> r.channel(CIRCLE).text("x").threadTs("1.2"))
                .getError())
        .isEqualTo("thread_not_found");
    world.archive(CIRCLE, LENA);
    assertThat(post(CIRCLE, "x").getError()).isEqualTo("is_archived");
  }

  @Test
  void aReplyStandsBelowItsRootEvenIfItNamesAnotherReply() throws Exception {
    String root = post(CIRCLE, "Root").getTs();
    String other = post(CIRCLE, "Other").getTs();
    String reply =
        rehearsal
            .api()
            .chatPostMessage(r -> r.channel(CIRCLE).text("Reply").threadTs(root))
            .getTs();
    rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("Nested").threadTs(reply));

    assertThat(world.look(ANA, CIRCLE))
        .extracting(Seen::text, seen -> seen.threadOf().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Root", ""),
            org.assertj.core.groups.Tuple.tuple("Reply", root),
            org.assertj.core.groups.Tuple.tuple("Nested", root),
            org.assertj.core.groups.Tuple.tuple("Other", ""));
    assertThat(rehearsal.api().conversationsHistory(r -> r.channel(CIRCLE)).getMessages())
        .extracting(Message::getTs)
        .containsExactly(other, root);
    assertThat(rehearsal.api().conversationsReplies(r -> r.channel(CIRCLE).ts(root)).getMessages())
        .extracting(Message::getText)
        .containsExactly("Root", "Reply", "Nested");
  }

  @Test
  void historyGivesMetadataOnlyIfAskedForAndOnlyTheWindowAskedFor() throws Exception {
    String early = post(CIRCLE, "Early").getTs();
    rehearsal.clock.forward(Duration.ofMinutes(5));
    String late =
        rehearsal
            .api()
            .chatPostMessage(r ->
                r.channel(CIRCLE)
                    .text("Late")
                    .metadata(
                        Message.Metadata.builder()
                            .eventType("post")
                            .eventPayload(Map.of("id", "p-1"))
                            .build()))
            .getTs();

    assertThat(
            rehearsal
                .api()
                .conversationsHistory(r -> r.channel(CIRCLE).oldest(early).includeAllMetadata(true))
                .getMessages())
        .singleElement()
        .satisfies(m -> assertThat(m.getMetadata().getEventPayload()).containsEntry("id", "p-1"));
    assertThat(
            rehearsal
                .api()
                .conversationsHistory(r -> r.channel(CIRCLE).latest(late).inclusive(true))
                .getMessages())
        .hasSize(2)
        .allSatisfy(m -> assertThat(m.getMetadata()).isNull());
    assertThat(late).isEqualTo("1791790500.000000");
  }

  @Test
  void historyIsReadPageByPage() throws Exception {
    for (int i = 0; i < 5; i++) {
      post(CIRCLE, "m" + i);
    }
    var first = rehearsal.api().conversationsHistory(r -> r.channel(CIRCLE).limit(3));
    var second =
        rehearsal
            .api()
            .conversationsHistory(r ->
                r.channel(CIRCLE).limit(3).cursor(first.getResponseMetadata().getNextCursor()));

    assertThat(first.isHasMore()).isTrue();
    assertThat(second.isHasMore()).isFalse();
    assertThat(second.getMessages()).extracting(Message::getText).containsExactly("m1", "m0");
  }

  @Test
  void anEditChangesWhatIsReadAndPingsNobody() throws Exception {
    String ts = post(CIRCLE, "Before").getTs();
    assertThat(
            rehearsal
                .api()
                .chatUpdate(r -> r.channel(CIRCLE).ts(ts).text("After <@" + ANA + ">"))
                .isOk())
        .isTrue();

    assertThat(world.look(ANA, CIRCLE))
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.text()).isEqualTo("After @Ana");
          assertThat(seen.edited()).isTrue();
          assertThat(seen.pings()).isEmpty();
        });
    assertThat(world.happenings())
        .extracting(Happening::what)
        .containsExactly(Happening.What.POSTED, Happening.What.EDITED);
  }

  @Test
  void aTextWithoutBlocksTakesTheOldBlocksAway() throws Exception {
    String ts =
        rehearsal
            .api()
            .chatPostMessage(r -> r.channel(CIRCLE).text("Week").blocks(Samples.week()))
            .getTs();
    assertThat(world.look(ANA, CIRCLE).getFirst().offers("Answer")).isTrue();

    rehearsal.api().chatUpdate(r -> r.channel(CIRCLE).ts(ts).text("Closed"));

    assertThat(world.look(ANA, CIRCLE).getFirst().buttons()).isEmpty();
    assertThat(rehearsal.words(ANA)).containsExactly("Closed");
  }

  @Test
  void updatesAreShorterThanPostsAndReachOnlyTheBotsOwnMessages() throws Exception {
    String ts = post(CIRCLE, "x".repeat(4_001)).getTs();
    assertThat(
            rehearsal
                .api()
                .chatUpdate(r -> r.channel(CIRCLE).ts(ts).text("x".repeat(4_001)))
                .getError())
        .isEqualTo("msg_too_long");

    world.type(ANA, CIRCLE, "mine");
    String anas = world.look(ANA, CIRCLE).getLast().id();
    assertThat(rehearsal.api().chatUpdate(r -> r.channel(CIRCLE).ts(anas).text("y")).getError())
        .isEqualTo("cant_update_message");
    assertThat(rehearsal.api().chatDelete(r -> r.channel(CIRCLE).ts(anas)).getError())
        .isEqualTo("cant_delete_message");
    assertThat(rehearsal.api().chatUpdate(r -> r.channel(CIRCLE).ts("1.2").text("y")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void aDeletedRootLeavesATombstoneAboveItsThread() throws Exception {
    String root = post(CIRCLE, "Root").getTs();
    rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("Reply").threadTs(root));
    String alone = post(CIRCLE, "Alone").getTs();

    rehearsal.api().chatDelete(r -> r.channel(CIRCLE).ts(root));
    rehearsal.api().chatDelete(r -> r.channel(CIRCLE).ts(alone));

    assertThat(rehearsal.words(ANA)).containsExactly("This message was deleted.", "Reply");
  }

  @Test
  void timestampsFollowTheClockAndStayUniqueWhileItStandsStill() throws Exception {
    assertThat(post(CIRCLE, "a").getTs()).isEqualTo("1791790200.000000");
    assertThat(post(CIRCLE, "b").getTs()).isEqualTo("1791790200.000001");
    rehearsal.clock.forward(Duration.ofSeconds(1));
    assertThat(post(CIRCLE, "c").getTs()).isEqualTo("1791790201.000000");
    assertThat(world.look(ANA, CIRCLE).getFirst().at()).isEqualTo("2026-10-12T07:30:00Z");
  }

  @Test
  void aPermalinkLeadsIntoTheThread() throws Exception {
    String root = post(CIRCLE, "Root").getTs();
    String reply =
        rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("R").threadTs(root)).getTs();

    assertThat(
            rehearsal
                .api()
                .chatGetPermalink(r -> r.channel(CIRCLE).messageTs(reply))
                .getPermalink())
        .isEqualTo(
            "https://acme.slack.com/archives/C0CIRCLE01/p1791790200000001"
                + "?thread_ts=1791790200.000000&cid=C0CIRCLE01");
  }

  @Test
  void callsAreWrittenDownWithTheirParametersButWithoutTheToken() throws Exception {
    post(CIRCLE, "a & b");

    assertThat(world.calls())
        .last()
        .satisfies(call ->
            assertThat(call)
                .startsWith("chat.postMessage {")
                .contains("\"text\":\"a & b\"")
                .doesNotContain(world.botToken()));
  }
}
