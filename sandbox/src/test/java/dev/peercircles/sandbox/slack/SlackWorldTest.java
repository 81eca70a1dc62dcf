package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.slack.Rehearsal.KIM;
import static dev.peercircles.sandbox.slack.Rehearsal.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageEvent;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import dev.peercircles.sandbox.SeenForm;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main ways through a workspace, walked by the real Bolt in Socket Mode. */
class SlackWorldTest {
  private static final Map<String, String> FILLED = Map.of("stuck", "the re-org", "help", "Time");
  private final Rehearsal rehearsal = new Rehearsal();
  private final SlackWorld world = rehearsal.world;
  private final App app = rehearsal.app;

  @AfterEach
  void end() throws Exception {
    rehearsal.close();
  }

  private Seen weekly() throws Exception {
    return rehearsal.weekly();
  }

  private SeenForm opened(Seen post) {
    Reaction reaction = world.press(ANA, post, "Answer");
    assertThat(reaction).isInstanceOf(Reaction.Opened.class);
    return ((Reaction.Opened) reaction).form();
  }

  @Test
  void aSlashCommandIsAnsweredInItsAcknowledgementForItsTyperAlone() throws Exception {
    app.command("/circle", (r, c) -> c.ack("You said: " + r.getPayload().getText()));
    rehearsal.connected();

    Reaction reaction = world.type(LENA, CIRCLE, "/circle next @Ana & co");

    assertThat(reaction)
        .isInstanceOfSatisfying(
            Reaction.Answered.class,
            answered -> {
              assertThat(answered.message().text()).isEqualTo("You said: next @Ana & co");
              assertThat(answered.message().onlyFor()).contains(LENA);
              assertThat(answered.message().pings()).isEmpty();
            });
    assertThat(rehearsal.words(LENA)).hasSize(1);
    assertThat(rehearsal.words(ANA)).isEmpty();
    assertThat(world.busy()).isFalse();
  }

  @Test
  void anAcknowledgementMaySpeakToTheWholeChannel() throws Exception {
    app.command("/circle", (r, c) -> c.ack(a -> a.responseType("in_channel").text("For all")));
    rehearsal.connected();

    world.type(LENA, CIRCLE, "/circle next");

    assertThat(rehearsal.words(ANA)).containsExactly("For all");
  }

  @Test
  void aCommandIsToldWithThePlaceThatSlackTellsAppsOfPrivateOnes() throws Exception {
    BlockingQueue<String> places = new LinkedBlockingQueue<>();
    app.command(
        "/circle",
        (r, c) -> {
          places.add(r.getPayload().getChannelName());
          return c.ack("ok");
        });
    rehearsal.connected();

    world.type(ANA, CIRCLE, "/circle");
    world.type(ANA, Rehearsal.LUNCH, "/circle");
    world.type(ANA, world.directWithBot(ANA), "/circle");
    world.type(KIM, Rehearsal.SECRET, "/circle");

    assertThat(places).containsExactly("privategroup", "lunch", "directmessage", "privategroup");
  }

  @Test
  void commandsThatSlackDoesNotKnowOrTakeNeverReachTheApp() throws Exception {
    rehearsal.connected();
    Seen post = weekly();

    assertThat(world.type(ANA, CIRCLE, "/square")).isInstanceOf(Reaction.Failed.class);
    world.reply(ANA, post, "/circle next");

    assertThat(world.happenings())
        .last()
        .satisfies(h -> {
          assertThat(h.what()).isEqualTo(Happening.What.FAILED);
          assertThat(h.words()).isEqualTo("/circle is not supported in threads. Sorry!");
        });
    assertThat(rehearsal.words(ANA)).hasSize(1);
  }

  @Test
  void nobodyActsWhereTheyCannotLook() {
    assertThatThrownBy(() -> world.type(KIM, CIRCLE, "/circle"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can't see");
  }

  @Test
  void aResponseUrlWorksFiveTimesAndMayReplaceOrDelete() throws Exception {
    BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    app.command(
        "/circle",
        (r, c) -> {
          for (int i = 1; i <= 6; i++) {
            outcomes.add(c.respond("answer " + i).getCode() + "");
          }
          return c.ack();
        });
    app.blockAction(
        "a1",
        (r, c) -> {
          c.respond(x -> x.replaceOriginal(true).text("Skipped"));
          return c.ack();
        });
    app.blockAction(
        "a0",
        (r, c) -> {
          c.respond(x -> x.deleteOriginal(true));
          return c.ack();
        });
    rehearsal.connected();

    assertThat(world.type(ANA, CIRCLE, "/circle"))
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("answer 1"));
    assertThat(outcomes).containsExactly("200", "200", "200", "200", "200", "404");

    Seen post = weekly();
    assertThat(world.press(ANA, post, "Skip"))
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("Skipped"));
    assertThat(rehearsal.words(LENA)).containsExactly("Skipped");

    Seen next = weekly();
    assertThat(world.press(ANA, next, "Answer")).isEqualTo(new Reaction.Taken());
    assertThat(rehearsal.words(LENA)).containsExactly("Skipped");
  }

  @Test
  void aButtonOfAPrivateAnswerWorksWithoutItsMessageAndReplacesIt() throws Exception {
    BlockingQueue<String> places = new LinkedBlockingQueue<>();
    app.command("/circle", (r, c) -> c.ack(a -> a.text("Pick").blocks(Samples.week())));
    app.blockAction(
        "a1",
        (r, c) -> {
          places.add(
              r.getPayload().getContainer().isEphemeral() + " " + r.getPayload().getMessage());
          c.respond(x -> x.replaceOriginal(true).text("Picked"));
          return c.ack();
        });
    rehearsal.connected();
    Seen answer = ((Reaction.Answered) world.type(ANA, CIRCLE, "/circle")).message();

    assertThat(world.press(ANA, answer, "Skip"))
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().id()).isEqualTo(answer.id()));
    assertThat(places).containsExactly("true null");
    assertThat(rehearsal.words(ANA)).containsExactly("Picked");
    assertThatThrownBy(() -> world.press(LENA, answer, "Skip")).hasMessageContaining("gone");
  }

  @Test
  void aResponseUrlDiesAfterHalfAnHourOfTheWorldsClock() throws Exception {
    BlockingQueue<Integer> codes = new LinkedBlockingQueue<>();
    app.command(
        "/circle",
        (r, c) -> {
          rehearsal.clock.forward(
              Duration.ofMinutes(r.getPayload().getText().equals("on") ? 30 : 31));
          codes.add(c.respond("still there").getCode());
          return c.ack();
        });
    rehearsal.connected();

    world.type(ANA, CIRCLE, "/circle on");
    world.type(ANA, CIRCLE, "/circle after");

    assertThat(codes).containsExactly(200, 404);
  }

  @Test
  void anAnswerThatBreaksALimitFailsInFrontOfThePerson() throws Exception {
    app.command(
        "/circle",
        (r, c) ->
            c.ack(a ->
                a.blocks(
                    java.util.Collections.nCopies(
                        51, com.slack.api.model.block.Blocks.divider()))));
    rehearsal.connected();

    assertThat(world.type(ANA, CIRCLE, "/circle"))
        .isInstanceOfSatisfying(
            Reaction.Failed.class, f -> assertThat(f.words()).startsWith("invalid_blocks"));
  }

  @Test
  void aPostIsReadWithItsBlocksButtonsAndPings() throws Exception {
    Seen post = weekly();

    assertThat(post.text()).isEqualTo("This week with @Ana\nThe story box is open.");
    assertThat(post.buttons()).extracting(SeenButton::label).containsExactly("Answer", "Skip");
    assertThat(post.pings()).containsExactly(ANA);
    assertThat(post.byBot()).isTrue();
  }

  @Test
  void aPersonsLineBelowAPostIsReadByAllAndADirectOneReachesTheApp() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    app.event(
        MessageEvent.class,
        (e, c) -> {
          heard.add(e.getEvent().getChannelType() + " " + e.getEvent().getText());
          return c.ack();
        });
    rehearsal.connected();
    Seen post = weekly();

    world.reply(ANA, post, "I know that, @Lena");
    world.type(ANA, world.directWithBot(ANA), "hello");

    assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("im hello");
    assertThat(heard).isEmpty();
    assertThat(world.look(LENA, CIRCLE))
        .last()
        .satisfies(seen -> {
          assertThat(seen.text()).isEqualTo("I know that, @Lena");
          assertThat(seen.threadOf()).contains(post.id());
          assertThat(seen.pings()).containsExactly(LENA);
          assertThat(seen.byBot()).isFalse();
        });
    assertThat(world.happenings())
        .extracting(Happening::what, Happening::words)
        .contains(
            tuple(Happening.What.REPLIED, "I know that, @Lena"),
            tuple(Happening.What.TYPED, "hello"));
  }

  @Test
  void theHomeTabIsPublishedWhenOpenedAndItsButtonsWork() throws Exception {
    app.event(
        AppHomeOpenedEvent.class,
        (e, c) -> {
          c.client().viewsPublish(v -> v.userId(e.getEvent().getUser()).view(Samples.home()));
          return c.ack();
        });
    rehearsal.answerOpensForm();
    rehearsal.connected();

    world.openHome(ANA);
    Awaitility.await().until(() -> world.home(ANA).isPresent());

    Seen home = world.home(ANA).orElseThrow();
    assertThat(home.text()).isEqualTo("Your circles");
    assertThat(world.home(KIM)).isEmpty();
    assertThat(world.press(ANA, home, "Answer")).isInstanceOf(Reaction.Opened.class);
  }

  @Test
  void whatHappenedIsWrittenDownInOrder() throws Exception {
    rehearsal.answerOpensForm();
    app.viewSubmission("week", (r, c) -> c.ack());
    rehearsal.connected();

    world.submit(ANA, opened(weekly()), FILLED);

    assertThat(world.happenings())
        .extracting(Happening::what)
        .containsExactly(
            Happening.What.POSTED,
            Happening.What.PRESSED,
            Happening.What.FORM_OPENED,
            Happening.What.SUBMITTED);
    assertThat(world.happenings().getLast().words())
        .isEqualTo(
            "What are you stuck on?: the re-org\nNext step: talk to them\nWhat would help?: Time");
  }
}
