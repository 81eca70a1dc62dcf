package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Attachment;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.slack.Fault;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file for one person, through the real SDK. */
class SlackFilesTest {
  private static final Attachment FILE = new Attachment("circles.ics", "BEGIN:VCALENDAR ü");

  private Office office;

  @BeforeEach
  void open() {
    office = new Office().open();
    office.router =
        i -> new Reply.Hands(FILE, "Your dates.", handed -> Message.of(handed.toString()));
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldStandInThePersonsConversationWithTheBotOnceTheAnswerSaysSo() {
    var seen = asked();
    assertThat(seen.text()).isEqualTo("DELIVERED");
    assertThat(seen.onlyFor()).contains(Office.ANA);
    assertThat(direct())
        .singleElement()
        .satisfies(text -> assertThat(text).isEqualTo("Your dates.\n[circles.ics]"));
    assertThat(office.world.look(Office.BO, Office.CIRCLE)).isEmpty();
  }

  @Test
  void shouldComeForAPressedButtonToo() {
    var post =
        office
            .platform()
            .send(
                new dev.peercircles.delivery.Dispatch(
                    new dev.peercircles.delivery.PostId("p".repeat(24)),
                    new dev.peercircles.delivery.Address.ToHome(Office.HOME),
                    Message.of("Week").buttons(Buttons.press("My dates", "next", "em-berlin")),
                    java.util.Map.of()));
    assertThat(post).isInstanceOf(dev.peercircles.delivery.Outcome.Delivered.class);
    var reaction =
        office.world.press(
            Office.ANA, office.world.look(Office.ANA, Office.CIRCLE).getFirst(), "My dates");
    assertThat(((Reaction.Answered) reaction).message().text()).isEqualTo("DELIVERED");
    assertThat(direct()).hasSize(1);
  }

  @Test
  void shouldSayThatTheRightIsMissing() {
    office.world.withhold("files:write");
    assertThat(asked().text()).isEqualTo("NOT_ALLOWED");
    assertThat(direct()).isEmpty();
  }

  @Test
  void shouldSayThatThePersonCannotBeReached() {
    office.world.addPerson(
        new Persona(Office.ANA, "Ana", Optional.empty(), Persona.Kind.PERSON, false));
    assertThat(asked().text()).isEqualTo("CLOSED");
    assertThat(direct()).isEmpty();
  }

  @Test
  void shouldSayNotNowWhileNobodyCanHaveSeenAnything() {
    office.world.faults().next("files.getUploadURLExternal", new Fault.LostAnswer());
    assertThat(asked().text()).isEqualTo("NOT_NOW");
    office.world.faults().next("upload", new Fault.Status(503));
    assertThat(asked().text()).isEqualTo("NOT_NOW");
    assertThat(direct()).isEmpty();
  }

  @Test
  void shouldSayThatItIsUnclearAndNotSendAgainWhenTheLastAnswerIsLost() {
    office.world.faults().next("files.completeUploadExternal", new Fault.LostAnswer());
    assertThat(asked().text()).isEqualTo("UNCLEAR");
    assertThat(direct()).hasSize(1);
  }

  private Seen asked() {
    var reaction = office.world.type(Office.ANA, Office.CIRCLE, "/circle next");
    assertThat(reaction).isInstanceOf(Reaction.Answered.class);
    return ((Reaction.Answered) reaction).message();
  }

  private java.util.List<String> direct() {
    return office.world.look(Office.ANA, office.world.directWithBot(Office.ANA)).stream()
        .map(Seen::text)
        .toList();
  }
}
