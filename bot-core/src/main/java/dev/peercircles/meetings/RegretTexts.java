package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.util.Optional;

/** Every sentence about not coming to a meeting, and about hosting it instead. */
final class RegretTexts {
  static final Message OVER = Message.of("That meeting is over.");
  static final Message CAN_COME = Message.of("Noted: you come.");
  static final Message HOSTS_AGAIN = Message.of("Noted: you come, and you host.");

  private RegretTexts() {}

  static Message cantCome(Circle circle, Meeting meeting, String andThen) {
    return Message.of("Noted, no reason needed." + andThen)
        .buttons(press("I can come after all", RegretDesk.CAN_COME, circle, meeting));
  }

  /** What somebody reads who was to host. */
  static String hostedBy(Optional<Member> instead) {
    return instead
        .map(m -> " " + m.name() + " hosts instead.")
        .orElse(" Nobody hosts then, and the agenda says so.");
  }

  static Message youHost(Circle circle, Meeting meeting) {
    return Message.EMPTY
        .paragraph(
            Text.of("It falls to you to host " + circle.name() + " today, ")
                .time(meeting.startsAt(), Span.Time.Style.TIME, MeetingTexts.time(meeting.starts()))
                .plain(". There is nothing to prepare; the agenda stands in the channel."))
        .buttons(press("Can't come", RegretDesk.CANT_COME, circle, meeting));
  }

  static Message youNeedNotHost(Circle circle, Member host) {
    return Message.of(host.name() + " hosts " + circle.name() + " after all: you needn't.");
  }

  static Message nobodyHosts(Circle circle) {
    return Message.of("You don't host " + circle.name() + " today, and the agenda says so.");
  }

  private static Button press(String label, String command, Circle circle, Meeting meeting) {
    return new Button.Press(label, Prefilled.of(command, circle.id(), meeting.date()));
  }
}
