package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people read who want to be asked later, or not at all. */
final class RestTexts {
  static final Message NEVER =
      Message.of("Noted. You aren't asked any more; /circle lunch volunteer changes that.");
  static final Message PARTNER =
      Message.of(
          "Good idea. When you are asked next, say yes and name both of you in the topic; it"
              + " counts as your turn.");

  private RestTexts() {}

  static Message skipped(Circle circle, RotationPlan plan, LocalDate date, boolean often) {
    var message = Message.of("Fine, no reason needed. Your place in the order stays as it is.");
    if (!often) {
      return message;
    }
    var buttons = new ArrayList<Button>();
    buttons.add(
        rest("Again after " + RotationTexts.day(date.plusWeeks(8)), circle, plan, date, "later"));
    if (!plan.isOfFacilitators()) {
      buttons.add(rest("With a partner", circle, plan, date, "partner"));
      buttons.add(rest("I'd rather host", circle, plan, date, "host"));
    }
    buttons.add(rest("Don't ask", circle, plan, date, "never"));
    return message
        .paragraph(Text.of("What would suit you better?"))
        .buttons(buttons.toArray(Button[]::new));
  }

  private static Button rest(
      String label, Circle circle, RotationPlan plan, LocalDate date, String how) {
    return RotationButtons.press(label, "lunch.rest", circle, plan, date, how);
  }

  /** The same, and what it meant for dates they were asked about. */
  static Message rested(RotationPlan plan, Message message, List<LocalDate> passedOn) {
    return passedOn.isEmpty()
        ? message
        : message.paragraph(
            Text.of(
                "Somebody else is asked about the "
                    + plan.word()
                    + " on "
                    + passedOn.stream().map(RotationTexts::day).collect(Collectors.joining(" and "))
                    + "."));
  }

  static Message rested(LocalDate until) {
    return Message.of(
        "Noted. You aren't asked until after "
            + RotationTexts.day(until)
            + "; /circle lunch volunteer ends that.");
  }

  /** Where hosting rotates. */
  static Message hostsFirst(RotationPlan presenting) {
    return Message.of(
        "Thank you. When somebody is needed to host, you are asked first. About a "
            + presenting.word()
            + " nobody asks you for a year; /circle lunch volunteer ends that.");
  }

  /** Where it doesn't: whoever hosts reads it, if the week has room for that. */
  static Message wouldHost(RotationPlan presenting, Optional<String> told) {
    return Message.of(
        "That is welcome. Hosting doesn't rotate in this circle so far: "
            + told.map(name -> name + ", who hosts, reads now that you would.")
                .orElse("tell whoever hosts that you would.")
            + " About a "
            + presenting.word()
            + " nobody asks you for a year; /circle lunch volunteer ends that.");
  }

  /** To the host. Says nothing of turns that somebody didn't take. */
  static Message wouldHost(String name, String circle) {
    return Message.of(
        name
            + " would like to host "
            + circle
            + " now and then. You could hand a meeting over; and hosting can rotate, if an admin"
            + " adds a `facilitator` rotation.");
  }
}
