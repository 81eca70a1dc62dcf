package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is said about the turn to host. */
final class FacilitatorTexts {
  private FacilitatorTexts() {}

  static Message question(
      Circle circle, RotationPlan plan, Turn turn, String because, ZoneId zone) {
    return Message.EMPTY
        .paragraph(
            RotationTexts.at(Text.of("From "), plan, turn.session(), zone)
                .plain(
                    " on it could be you who hosts "
                        + circle.name()
                        + ", until the next one takes over. Nothing to prepare: a guide of one"
                        + " page comes some days before. "
                        + because))
        .buttons(RotationTexts.answers(circle, plan, turn))
        .aside(Text.of("No name is shown before you say yes."));
  }

  static Message again(Circle circle, RotationPlan plan, Turn turn, ZoneId zone) {
    return Message.EMPTY
        .paragraph(
            RotationTexts.at(
                    Text.of("Would you host " + circle.name() + " from "),
                    plan,
                    turn.session(),
                    zone)
                .plain(" on? If not, no answer is fine too: then somebody else is asked."))
        .buttons(RotationTexts.answers(circle, plan, turn));
  }

  /** One page: all that somebody needs who never hosted. */
  static Message guide(Circle circle, RotationPlan plan, LocalDate session, ZoneId zone) {
    return Message.EMPTY
        .heading(Text.of("You host " + circle.name() + ": your guide"))
        .paragraph(
            RotationTexts.at(Text.of("From "), plan, session, zone)
                .plain(
                    " on. The agenda comes by itself, that morning, with what people are stuck"
                        + " on. You keep the time and the order; you needn't know the answers."))
        .numbered(
            List.of(
                Text.of("Five minutes: a round. What went differently than you thought?"),
                Text.of("Take the first on the agenda. Its author tells it in two minutes."),
                Text.of("Ten minutes of questions only: what happened, what was tried?"),
                Text.of("Then experience, not advice: “when I …, … happened”."),
                Text.of("The author says what they take along. Then the next one."),
                Text.of("Five minutes before the end: each says a next step, in one sentence.")))
        .aside(
            Text.of(
                "What is said in the room stays there. Ten minutes after the end you are asked"
                    + " whether you met, and nothing else. If you can't that day, press Can't come"
                    + " below the agenda: the host or the deputy does it."))
        .buttons(
            RotationButtons.press("Swap", "lunch.swap", circle, plan, session),
            RotationButtons.press("Can't after all", "lunch.skip", circle, plan, session));
  }

  static Message yes(
      Circle circle, RotationPlan plan, LocalDate date, String instead, Optional<Message> guide) {
    var yours =
        RotationTexts.at(Text.of("It's yours: you host from "), plan, date, circle.zone())
            .plain(" on." + instead);
    return guide
        .map(g ->
            new Message(
                java.util.stream.Stream.concat(
                        Message.EMPTY.paragraph(yours).blocks().stream(), g.blocks().stream())
                    .toList()))
        .orElseGet(() ->
            Message.EMPTY
                .paragraph(yours.plain(" A guide of one page comes some days before."))
                .buttons(
                    RotationButtons.press("Can't after all", "lunch.skip", circle, plan, date)));
  }

  static Text who(String name, LocalDate session, String why) {
    return Text.NONE
        .bold(name + " hosts")
        .plain(" from " + RotationTexts.day(session) + " on. " + why);
  }

  static Text free(RotationPlan plan, LocalDate session) {
    return Text.of(
        "Nobody hosts from "
            + RotationTexts.day(session)
            + " on any more. Without somebody the circle's own host does; "
            + RotationTexts.cover(plan, session)
            + " takes it.");
  }

  static Text open(RotationPlan plan, LocalDate session) {
    return Text.of(
        "Nobody hosts from "
            + RotationTexts.day(session)
            + " on yet, and nobody is left to ask. Who would? "
            + RotationTexts.cover(plan, session));
  }

  static Text nobody(LocalDate session) {
    return Text.of(
        "From "
            + RotationTexts.day(session)
            + " on the circle's own host hosts: nobody else could.");
  }

  static Text backOn(RotationPlan plan, LocalDate session) {
    return Text.of(
        "From "
            + RotationTexts.day(session)
            + " on somebody else may host after all. Who would? "
            + RotationTexts.cover(plan, session));
  }

  static Text off(LocalDate session) {
    return Text.of(
        "From "
            + RotationTexts.day(session)
            + " on the circle's own host hosts: that turn is off.");
  }

  static Text moved(LocalDate from, LocalDate to) {
    return Text.of(
        "Whoever was to host from "
            + RotationTexts.day(from)
            + " on hosts from "
            + RotationTexts.day(to)
            + " on.");
  }

  static Text tookPlace(LocalDate session) {
    return Text.of(
        "From " + RotationTexts.day(session) + " on it was hosted as planned after all.");
  }

  static Button[] takeIt(Circle circle, RotationPlan plan, LocalDate session) {
    return new Button[] {RotationButtons.press("I'll host", "lunch.cover", circle, plan, session)};
  }
}
