package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.BO;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Send, edit or drop what somebody wrote: Discord opens no form after a form. */
class PreviewTest {
  private static final Prefilled SAVE = new Prefilled("save", List.of("em-berlin", "2026-10-12"));

  private final GuildFixture guild = GuildFixture.started();

  @AfterEach
  void stop() {
    guild.close();
  }

  private static Form form(String happened) {
    return new Form(
        "This is how it stands",
        SAVE,
        "Put it in the box",
        List.of(
            new Field.Words("happened", "What happened", "", "", happened, 1_000, true, false),
            new Field.Choice(
                "alone",
                "If it stays alone",
                "",
                List.of(new Field.Option("POST", "Post it"), new Field.Option("DELETE", "Delete")),
                "DELETE",
                true),
            new Field.Note(Text.of("Nothing we keep joins you to this."))));
  }

  private static Seen answer(Reaction reaction) {
    assertThat(reaction).isInstanceOf(Reaction.Answered.class);
    return ((Reaction.Answered) reaction).message();
  }

  private SeenForm opened() {
    guild.routing = _ -> new Reply.Opens(form(""));
    return ((Reaction.Opened) guild.world.type(ANA, CIRCLE, "/circle checkin")).form();
  }

  private Seen preview(String words) {
    var empty = opened();
    guild.routing = i -> new Reply.Opens(form(i.values().getOrDefault("happened", "")));
    return answer(guild.world.submit(ANA, empty, Map.of("happened", words, "alone", "Delete")));
  }

  @Test
  void shouldShowWhatWouldBeSentToItsAuthorAlone() {
    var seen = preview("We lost four hours of orders.");

    assertThat(seen.text())
        .contains("This is how it stands", "What happened · We lost four hours of orders.")
        .contains("If it stays alone · Delete", "Nothing we keep joins you to this.");
    assertThat(seen.onlyFor()).contains(ANA);
    assertThat(guild.world.look(BO, CIRCLE)).isEmpty();
    assertThat(List.of("Send", "Edit", "Drop")).allMatch(seen::offers);
  }

  @Test
  void shouldSendItOnceAsItStandsAndPutTheAnswerInItsPlace() {
    var seen = preview("We lost four hours of orders.");
    guild.routing = _ -> Reply.said(Message.of("It is in the box."));

    guild.world.press(ANA, seen, "Send");

    var sent = guild.invocations.getLast();
    assertThat(sent).extracting(Invocation::command).isEqualTo("save");
    assertThat(sent.arguments()).containsEntry("week", "2026-10-12");
    assertThat(sent.values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("happened", "We lost four hours of orders.", "alone", "DELETE"));
    assertThat(guild.world.look(ANA, CIRCLE))
        .singleElement()
        .satisfies(now -> assertThat(now.text()).isEqualTo("It is in the box."));
  }

  @Test
  void shouldOpenItAgainToBeChanged() {
    var seen = preview("We lost four hours of orders.");
    var again = (Reaction.Opened) guild.world.press(ANA, seen, "Edit");
    assertThat(again.form().title()).isEqualTo("This is how it stands");

    var next = answer(guild.world.submit(ANA, again.form(), Map.of("happened", "Five hours.")));
    assertThat(next.text()).contains("What happened · Five hours.");
  }

  @Test
  void shouldDropItForGood() {
    var seen = preview("We lost four hours of orders.");
    int asked = guild.invocations.size();
    guild.world.press(ANA, seen, "Drop");

    assertThat(guild.world.look(ANA, CIRCLE))
        .singleElement()
        .satisfies(now -> {
          assertThat(now.text()).isEqualTo("Dropped. Nothing of it is kept.");
          assertThat(now.offers("Send")).isFalse();
        });
    assertThat(guild.invocations).hasSize(asked);
  }

  @Test
  void shouldSayThatADraftIsNoMoreAfterAQuarterOfAnHour() {
    var seen = preview("We lost four hours of orders.");
    guild.clock.forward(Duration.ofMinutes(15));
    guild.world.press(ANA, seen, "Send");
    assertThat(guild.world.look(ANA, CIRCLE).getLast().text())
        .startsWith("That form is no longer open.");
  }

  @Test
  void shouldStillSendADraftJustBeforeThat() {
    var seen = preview("We lost four hours of orders.");
    guild.clock.forward(Duration.ofMinutes(15).minusSeconds(2));
    guild.routing = _ -> Reply.said(Message.of("It is in the box."));
    guild.world.press(ANA, seen, "Send");
    assertThat(guild.world.look(ANA, CIRCLE).getLast().text()).isEqualTo("It is in the box.");
  }

  @Test
  void shouldGiveBackWhatIsNotTaken() {
    var seen = preview("We lost four hours of orders.");
    guild.routing = _ -> Reply.refused("Not now.");
    guild.world.press(ANA, seen, "Send");
    assertThat(guild.world.look(ANA, CIRCLE).getLast().text())
        .contains("Not now.", "We lost four hours of orders.");
  }

  @Test
  void shouldShowTheLongestDraftWhole() {
    var seen = preview("*".repeat(999) + "!");
    assertThat(guild.world.look(ANA, CIRCLE).stream().map(Seen::text).toList().toString())
        .contains("*".repeat(999) + "!");
    assertThat(seen.onlyFor()).contains(ANA);
  }

  @Test
  void shouldKeepItUnderAHandleThatNobodyCanGuess() {
    var kept = guild.get(KeptForms.class);
    var handle = kept.keep(form("a"));
    assertThat(handle).matches("[0-9a-f]{32}").isNotEqualTo(kept.keep(form("a")));
    assertThat(kept.take(handle)).isPresent();
    assertThat(kept.take(handle)).isEmpty();
  }
}
