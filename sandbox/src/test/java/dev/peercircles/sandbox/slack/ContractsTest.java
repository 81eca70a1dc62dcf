package dev.peercircles.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A tour past everything that the simulator can say, held against what the real Slack was seen to
 * say.
 */
class ContractsTest {
  private static final Set<String> EVERYTHING =
      Set.of(
          "app_home_opened",
          "member_joined_channel",
          "member_left_channel",
          "group_archive",
          "group_deleted",
          "group_left",
          "user_change",
          "message.im");

  @Test
  void nothingThatTheSimulatorSaysInventsANameOrChangesAType() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(everythingGranted())) {
      CountDownLatch events = listen(rehearsal.app);
      rehearsal.connected();
      calls(rehearsal.api());
      acts(rehearsal);
      events(rehearsal.world);
      assertThat(events.await(10, TimeUnit.SECONDS)).as("all events arrived").isTrue();

      rehearsal.contracts.ifPresentOrElse(
          contracts -> assertThat(contracts.held()).hasSizeGreaterThanOrEqualTo(35),
          () ->
              System.out.println(
                  "LEFT OUT: the simulated Slack was not held against Slack's contracts;"
                      + " name their directory with -D"
                      + Contracts.PROPERTY
                      + "=DIR"));
    }
  }

  private static SlackWorkspace everythingGranted() {
    return Rehearsal.workspace()
        .granting(
            Set.of(
                "commands",
                "chat:write",
                "groups:read",
                "groups:history",
                "im:read",
                "im:write",
                "im:history",
                "users:read",
                "dnd:read",
                "team:read",
                "files:write",
                "channels:read"))
        .sending(EVERYTHING);
  }

  private static CountDownLatch listen(App app) {
    app.command(
        "/circle",
        (r, c) -> {
          c.respond("Later words");
          return c.ack("At once");
        });
    app.blockAction(
        "a0",
        (r, c) -> {
          c.client().viewsOpen(v -> v.triggerId(c.getTriggerId()).view(Samples.form("Your week")));
          return c.ack();
        });
    app.viewSubmission("week", (r, c) -> c.ack());
    app.viewClosed("week", (r, c) -> c.ack());
    CountDownLatch seen = new CountDownLatch(EVERYTHING.size());
    app.event(
        com.slack.api.model.event.AppHomeOpenedEvent.class,
        (e, c) -> {
          c.client().viewsPublish(v -> v.userId(e.getEvent().getUser()).view(Samples.home()));
          return counted(seen, c.ack());
        });
    app.event(
        com.slack.api.model.event.MemberJoinedChannelEvent.class, (e, c) -> counted(seen, c.ack()));
    app.event(
        com.slack.api.model.event.MemberLeftChannelEvent.class, (e, c) -> counted(seen, c.ack()));
    app.event(com.slack.api.model.event.GroupArchiveEvent.class, (e, c) -> counted(seen, c.ack()));
    app.event(com.slack.api.model.event.GroupDeletedEvent.class, (e, c) -> counted(seen, c.ack()));
    app.event(com.slack.api.model.event.GroupLeftEvent.class, (e, c) -> counted(seen, c.ack()));
    app.event(com.slack.api.model.event.UserChangeEvent.class, (e, c) -> counted(seen, c.ack()));
    app.event(com.slack.api.model.event.MessageEvent.class, (e, c) -> counted(seen, c.ack()));
    return seen;
  }

  private static <T> T counted(CountDownLatch latch, T value) {
    latch.countDown();
    return value;
  }

  private static void calls(MethodsClient api) throws Exception {
    api.authTest(r -> r);
    api.teamInfo(r -> r);
    api.botsInfo(r -> r.bot("B0SANDBOT1"));
    api.usersInfo(r -> r.user(Rehearsal.ANA));
    api.usersInfo(r -> r.user("U0NOBODY"));
    api.usersList(r -> r.limit(2));
    api.dndTeamInfo(r -> r.users(java.util.List.of(Rehearsal.ANA, Rehearsal.KIM)));
    api.conversationsInfo(r -> r.channel(Rehearsal.CIRCLE).includeNumMembers(true));
    api.conversationsMembers(r -> r.channel(Rehearsal.CIRCLE));
    api.conversationsList(r -> r);
    api.usersConversations(
        r -> r.types(java.util.List.of(com.slack.api.model.ConversationType.PRIVATE_CHANNEL)));
    api.conversationsOpen(r -> r.users(java.util.List.of(Rehearsal.ANA)));
    api.conversationsOpen(r -> r.users(java.util.List.of(Rehearsal.ANA)).returnIm(true));
    String root =
        api.chatPostMessage(r -> r.channel(Rehearsal.CIRCLE).text("Week").blocks(Samples.week()))
            .getTs();
    api.chatPostMessage(r -> r.channel(Rehearsal.CIRCLE).text("Below").threadTs(root));
    api.chatPostMessage(
        r -> r.channel(Rehearsal.CIRCLE).blocksAsString("[{\"type\":\"nonsense\"}]"));
    api.chatPostEphemeral(r -> r.channel(Rehearsal.CIRCLE).user(Rehearsal.ANA).text("Psst"));
    api.chatUpdate(r -> r.channel(Rehearsal.CIRCLE).ts(root).text("Week").blocks(Samples.week()));
    api.chatGetPermalink(r -> r.channel(Rehearsal.CIRCLE).messageTs(root));
    api.conversationsHistory(r -> r.channel(Rehearsal.CIRCLE).includeAllMetadata(true));
    api.conversationsReplies(r -> r.channel(Rehearsal.CIRCLE).ts(root));
    String passing = api.chatPostMessage(r -> r.channel(Rehearsal.ANA).text("Hello")).getTs();
    api.chatDelete(r -> r.channel("D0ANA00001").ts(passing));
    api.filesUploadV2(
        r -> r.channel("D0ANA00001").filename("a.txt").content("Words").requestFileInfo(false));
    api.viewsOpen(r -> r.triggerId("none").view(Samples.form("Never")));
    api.viewsPush(r -> r.triggerId("none").view(Samples.form("Never")));
    api.viewsUpdate(r -> r.viewId("none").view(Samples.form("Never")));
  }

  private static void acts(Rehearsal rehearsal) {
    SlackWorld world = rehearsal.world;
    world.type(Rehearsal.ANA, Rehearsal.CIRCLE, "/circle next");
    Seen post = world.look(Rehearsal.ANA, Rehearsal.CIRCLE).getFirst();
    SeenForm form = ((Reaction.Opened) world.press(Rehearsal.ANA, post, "Answer")).form();
    assertThat(world.submit(Rehearsal.ANA, form, Map.of("stuck", "the re-org", "help", "Time")))
        .isInstanceOf(Reaction.Taken.class);
    SeenForm again = ((Reaction.Opened) world.press(Rehearsal.ANA, post, "Answer")).form();
    world.dismiss(Rehearsal.ANA, again);
  }

  private static void events(SlackWorld world) {
    world.openHome(Rehearsal.ANA);
    world.join(Rehearsal.KIM, Rehearsal.CIRCLE);
    world.leave(Rehearsal.KIM, Rehearsal.CIRCLE);
    world.change(Persona.of(Rehearsal.KIM, "Kim").in("Asia/Kolkata"));
    world.type(Rehearsal.ANA, world.directWithBot(Rehearsal.ANA), "hello");
    world.join(world.botUserId(), Rehearsal.SECRET);
    world.leave(world.botUserId(), Rehearsal.SECRET);
    world.archive(Rehearsal.CIRCLE, Rehearsal.LENA);
    world.delete(Rehearsal.CIRCLE, Rehearsal.LENA);
  }
}
