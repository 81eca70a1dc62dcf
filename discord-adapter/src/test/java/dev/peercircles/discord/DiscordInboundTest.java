package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.BO;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static dev.peercircles.discord.GuildFixture.home;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.discord.Fault;
import dev.peercircles.sandbox.discord.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordInboundTest {
  private static final Prefilled ANSWER = Prefilled.of("checkin", "em-berlin");

  private static final String FIRST = "POST /interactions/{interaction}/{token}/callback";
  private static final String LATER = "PATCH /webhooks/{application}/{token}/messages/@original";

  private GuildFixture guild;

  @BeforeAll
  void start() {
    guild = GuildFixture.started();
  }

  @AfterAll
  void stop() {
    guild.close();
  }

  @BeforeEach
  void forget() {
    guild.invocations.clear();
  }

  private static Form form() {
    return new Form(
        "Your week",
        Prefilled.of("save", "em-berlin", "2026-10-12"),
        "Save",
        List.of(
            new Field.Note(Text.NONE.bold("Three minutes.")),
            new Field.Words(
                "stuck", "What are you stuck on?", "", "When I tried …", "", 3000, true, false),
            new Field.Choice(
                "help",
                "What would help?",
                "Pick one",
                List.of(
                    new Field.Option("know", "Just so you know"),
                    new Field.Option("ideas", "Ideas in writing")),
                "ideas",
                false)));
  }

  private Seen weeklyPost() {
    var message =
        Message.EMPTY
            .heading(Text.of("This week in EM Berlin"))
            .buttons(new Button.Press("Answer", ANSWER, true));
    var receipt = guild.delivered(home(), message);
    return guild.world.look(ANA, CIRCLE).stream()
        .filter(seen -> seen.id().equals(receipt.message()))
        .findFirst()
        .orElseThrow();
  }

  private SeenForm opened() {
    guild.routing = _ -> new Reply.Opens(form());
    return ((Reaction.Opened) guild.world.press(ANA, weeklyPost(), "Answer")).form();
  }

  private static Seen answer(Reaction reaction) {
    assertThat(reaction).isInstanceOf(Reaction.Answered.class);
    return ((Reaction.Answered) reaction).message();
  }

  @Test
  void shouldAnswerATypedCommandForThePersonAlone() {
    guild.routing =
        _ ->
            Reply.said(
                Message.EMPTY
                    .paragraph(Text.of("Away until ").bold("20 October"))
                    .buttons(new Button.Press("I'm back", Prefilled.of("next"))));

    var seen = answer(guild.world.type(ANA, CIRCLE, "/circle away until 2026-10-20"));

    assertThat(seen.text()).isEqualTo("Away until 20 October");
    assertThat(seen.onlyFor()).contains(ANA);
    assertThat(seen.offers("I'm back")).isTrue();
    assertThat(guild.world.look(BO, CIRCLE)).doesNotContain(seen);
  }

  @Test
  void shouldReadWhoAskedWhereAndWhat() {
    guild.world.type(ANA, CIRCLE, "/circle away until 2026-10-20");

    assertThat(guild.invocations)
        .containsExactly(
            new Invocation(
                GuildFixture.account(ANA),
                java.util.Optional.of(CIRCLE),
                "away",
                Map.of("until", "2026-10-20"),
                Map.of(),
                guild.clock.instant().plus(IncomingReader.DEFERRED)));
  }

  @Test
  void shouldReadAGroupWithItsVerb() {
    guild.world.type(ANA, CIRCLE, "/circle lunch swap how gladly");

    assertThat(guild.invocations)
        .extracting(Invocation::command, Invocation::arguments)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("lunch.swap", Map.of("how", "gladly")));
  }

  @Test
  void shouldOpenAFormFromAButton() {
    var form = opened();

    assertThat(form.title()).isEqualTo("Your week");
    assertThat(form.fields())
        .extracting(SeenForm.Field::kind, SeenForm.Field::label, SeenForm.Field::initial)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SeenForm.Kind.NOTE, "Three minutes.", ""),
            org.assertj.core.groups.Tuple.tuple(SeenForm.Kind.TEXT, "What are you stuck on?", ""),
            org.assertj.core.groups.Tuple.tuple(
                SeenForm.Kind.CHOICE, "What would help?", "Ideas in writing"));
    assertThat(guild.invocations.getLast().arguments()).containsEntry("circle", "em-berlin");
    assertThat(guild.invocations.getLast().answerBy())
        .isEqualTo(guild.clock.instant().plus(Duration.ofMillis(2_500)));
  }

  @Test
  void shouldOpenAFormFromATypedCommand() {
    guild.routing = _ -> new Reply.Opens(form());

    assertThat(guild.world.type(ANA, CIRCLE, "/circle checkin"))
        .isInstanceOf(Reaction.Opened.class);
  }

  @Test
  void shouldRefuseAFormPrivatelyAtOnce() {
    guild.routing = _ -> Reply.refused("The check-in is closed.");

    var seen = answer(guild.world.press(ANA, weeklyPost(), "Answer"));

    assertThat(seen.text()).isEqualTo("The check-in is closed.");
    assertThat(seen.onlyFor()).contains(ANA);
  }

  @Test
  void shouldTakeAFormsValuesToItsCommand() {
    var form = opened();
    guild.routing = _ -> Reply.said(Message.of("Saved."));

    var seen =
        answer(
            guild.world.submit(
                ANA,
                form,
                Map.of("stuck", "The <@1> talk\n*keeps* moving", "help", "Just so you know")));

    assertThat(seen.text()).isEqualTo("Saved.");
    assertThat(seen.onlyFor()).contains(ANA);
    var invocation = guild.invocations.getLast();
    assertThat(invocation.command()).isEqualTo("save");
    assertThat(invocation.arguments())
        .containsExactlyInAnyOrderEntriesOf(Map.of("circle", "em-berlin", "week", "2026-10-12"));
    assertThat(invocation.values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("stuck", "The <@1> talk\n*keeps* moving", "help", "know"));
  }

  @Test
  void shouldGiveBackWhatWasTypedIfItDoesNotDo() {
    var form = opened();
    guild.routing = _ -> new Reply.Invalid(Map.of("stuck", "One sentence at least, please."));

    var seen = answer(guild.world.submit(ANA, form, Map.of("stuck", "*Two* of my seniors")));

    assertThat(seen.text())
        .isEqualTo(
            """
            Not saved yet:
            One sentence at least, please.
            What you wrote, to copy:
            *Two* of my seniors\
            """);
    guild.routing = _ -> new Reply.Opens(form());
    assertThat(guild.world.press(ANA, seen, "Open the form again"))
        .isInstanceOf(Reaction.Opened.class);
    assertThat(guild.invocations.getLast().command()).isEqualTo("checkin");
    assertThat(guild.invocations.getLast().arguments())
        .containsExactlyEntriesOf(Map.of("circle", "em-berlin"));
  }

  @Test
  void shouldGiveBackEvenTheLongestText() {
    var form = opened();
    guild.routing = _ -> Reply.refused("Not saved.");
    var longest = "*".repeat(2_999) + "!";

    guild.world.submit(ANA, form, Map.of("stuck", longest));

    // The person's client shows the first answer; the others follow over the wire.
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(String.join("", privateStars())).isEqualTo(longest));
  }

  private List<String> privateStars() {
    return guild.world.look(ANA, CIRCLE).stream()
        .filter(seen -> seen.onlyFor().isPresent() && seen.text().startsWith("*"))
        .map(Seen::text)
        .toList();
  }

  @Test
  void shouldOfferAButtonWhereAFormLeadsToAForm() {
    var form = opened();
    guild.routing =
        _ ->
            new Reply.Opens(
                new Form(
                    "Next step",
                    Prefilled.of("save"),
                    "Save",
                    List.of(
                        new Field.Words(
                            "step", "What will you try?", "", "", "", 200, false, true))));

    var seen = answer(guild.world.submit(ANA, form, Map.of("stuck", "Something")));

    assertThat(seen.offers("Open the form")).isTrue();
    var next = guild.world.press(ANA, seen, "Open the form");
    assertThat(((Reaction.Opened) next).form().title()).isEqualTo("Next step");
  }

  @Test
  void shouldSayThatNothingIsSavedIfTheRouterBreaks() {
    guild.routing =
        _ -> {
          throw new IllegalStateException("a bug");
        };

    var seen = answer(guild.world.type(ANA, CIRCLE, "/circle next"));
    var atOnce = answer(guild.world.type(ANA, CIRCLE, "/circle checkin"));

    assertThat(seen.text()).startsWith("Not saved").contains("press again");
    assertThat(atOnce.text()).startsWith("Not saved").contains("press again");
  }

  @Test
  void shouldNameTheCirclesChannelWhenPressedInAThread() {
    var parent = guild.delivered(home(), Message.of("This week"));
    var inThread =
        guild.delivered(
            new dev.peercircles.delivery.Address.Below(parent),
            Message.of("Ana is stuck")
                .buttons(new Button.Press("I've been there", Prefilled.of("next"))));
    var seen =
        guild.world.look(BO, CIRCLE).stream()
            .filter(s -> s.id().equals(inThread.message()))
            .findFirst()
            .orElseThrow();

    guild.world.press(BO, seen, "I've been there");

    assertThat(guild.invocations.getLast().channel()).contains(CIRCLE);
  }

  @Test
  void shouldAnswerInADirectConversation() {
    guild.delivered(
        new dev.peercircles.delivery.Address.ToPerson(GuildFixture.account(ANA)),
        Message.of("Closes today.").buttons(new Button.Press("Answer", ANSWER)));
    var direct = guild.world.look(ANA, guild.world.directWithBot(ANA)).getLast();
    guild.routing = _ -> new Reply.Opens(form());

    assertThat(guild.world.press(ANA, direct, "Answer")).isInstanceOf(Reaction.Opened.class);
  }

  @Test
  void shouldReadAPersonAsTheirAccount() {
    guild.world.type(ANA, CIRCLE, "/circle away until:tomorrow with:@Bo days:3");

    assertThat(guild.invocations.getLast().arguments())
        .containsExactlyInAnyOrderEntriesOf(Map.of("until", "tomorrow", "with", BO, "days", "3"));
  }

  @Test
  void shouldTakeAnEventThatComesTwiceOnce() {
    var heard = new CompletableFuture<SlashCommandInteractionEvent>();
    guild
        .get(JdaConnection.class)
        .jda()
        .orElseThrow()
        .addEventListener((EventListener) event -> capture(event, heard));
    guild.routing = _ -> Reply.said(Message.of("Once."));
    guild.world.type(ANA, CIRCLE, "/circle next");

    guild.get(DiscordInbound.class).onSlashCommandInteraction(heard.join());

    assertThat(guild.invocations).hasSize(1);
  }

  private static void capture(
      GenericEvent event, CompletableFuture<SlashCommandInteractionEvent> heard) {
    if (event instanceof SlashCommandInteractionEvent slash) {
      heard.complete(slash);
    }
  }

  @Test
  void shouldDoNothingIfDiscordTakesNoAnswerAnyMore() {
    var brief = Duration.ofMillis(500);
    try (var hasty = GuildFixture.started(new Patience(brief, brief, brief))) {
      hasty.world.faults().next(FIRST, new Fault.Refused(404, 10062, "Unknown interaction"));

      assertThat(hasty.world.type(ANA, CIRCLE, "/circle next")).isInstanceOf(Reaction.Failed.class);
      await().untilAsserted(() -> assertThat(hasty.world.calls()).anyMatch(c -> c.wentTo(FIRST)));
      assertThat(hasty.invocations).isEmpty();
    }
  }

  @Test
  void shouldAnswerThoughTheWireDropsEveryFirstAttempt() {
    guild.routing = _ -> Reply.said(Message.of("Here."));
    guild.world.faults().next(FIRST, new Fault.AnswerLost());
    guild.world.faults().next(LATER, new Fault.AnswerLost());
    assertThat(answer(guild.world.type(ANA, CIRCLE, "/circle next")).text()).isEqualTo("Here.");

    guild.routing = _ -> new Reply.Opens(form());
    guild.world.faults().next(FIRST, new Fault.Refused(503, 0, "oops"));
    assertThat(guild.world.type(ANA, CIRCLE, "/circle checkin"))
        .isInstanceOf(Reaction.Opened.class);
    assertThat(guild.invocations).hasSize(2);
  }

  @Test
  void shouldSayThatAKeptFormIsNoMore() {
    var form = opened();
    guild.routing = _ -> new Reply.Opens(form());
    var seen = answer(guild.world.submit(ANA, form, Map.of("stuck", "Something")));
    guild.clock.forward(Duration.ofMinutes(15));

    assertThat(answer(guild.world.press(ANA, seen, "Open the form")).text())
        .isEqualTo("That form is no longer open. Begin again with /circle help.");
  }
}
