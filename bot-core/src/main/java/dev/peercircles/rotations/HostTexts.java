package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What hosts read about dates. */
final class HostTexts {
  static final Message NOWHERE =
      Message.of("No other date ahead is free, so it can't move. Calling it off works.");
  static final Message NOT_OFF =
      Message.of(
          "That date isn't off, so nothing has changed. /circle lunch show says what comes.");
  static final Message NOBODY =
      Message.of(
          "Nobody is left to ask: they are away, new, or have been asked. /circle lunch guest"
              + " brings somebody else.");
  private static final int MOST_OFFERED = 5;

  private HostTexts() {}

  /** What can be done about a date, below other words or alone. */
  static Message panel(
      Here here, Message above, LocalDate date, boolean isFree, Optional<LocalDate> later) {
    var circle = here.circle();
    var plan = here.plan();
    var buttons = new ArrayList<Button>();
    buttons.add(RotationButtons.press("Move it", "lunch.where-to", circle, plan, date));
    buttons.add(RotationButtons.press("Call it off", "lunch.off-sure", circle, plan, date));
    if (isFree) {
      buttons.add(RotationButtons.press("Ask somebody", "lunch.whom", circle, plan, date));
    }
    later.ifPresent(
        d -> buttons.add(RotationButtons.press("A later date", "lunch.host", circle, plan, d)));
    return above
        .paragraph(Text.of("What hosts can do about " + RotationTexts.day(date) + ":"))
        .buttons(buttons.toArray(Button[]::new));
  }

  /** One that is over, of which nobody said how it went. */
  static Message unsaid(Here here, Message above, LocalDate date) {
    var circle = here.circle();
    var plan = here.plan();
    return above
        .paragraph(
            Text.of("Nobody has said how " + RotationTexts.day(date) + " went. Do you know?"))
        .buttons(
            RotationButtons.press("It happened", "lunch.report", circle, plan, date, "held"),
            RotationButtons.press("Moved", "lunch.report", circle, plan, date, "moved"),
            RotationButtons.press("Fell through", "lunch.report", circle, plan, date, "fell"));
  }

  static Message nothingToPause(RotationPlan plan, LocalDate until, Optional<LocalDate> next) {
    var cure =
        next.map(d ->
                " The next one is on "
                    + RotationTexts.day(d)
                    + ": /circle lunch pause until "
                    + d
                    + RotationTexts.which(plan)
                    + " takes it off.")
            .orElse(" /circle lunch show says what comes.");
    return Message.of(
        "No "
            + plan.word()
            + " is planned until "
            + RotationTexts.day(until)
            + ", so there is nothing to pause."
            + cure);
  }

  static Message sure(Circle circle, RotationPlan plan, LocalDate date) {
    return Message.of(
            "Call off "
                + RotationTexts.day(date)
                + "? The circle reads it in its weekly post, and nobody has that turn any more.")
        .buttons(RotationButtons.primary("Call it off", "lunch.off", circle, plan, date));
  }

  static Message off(Circle circle, RotationPlan plan, LocalDate date) {
    return Message.of("Noted: " + RotationTexts.day(date) + " is off. The circle reads it.")
        .buttons(putBack(circle, plan, date));
  }

  private static Button putBack(Circle circle, RotationPlan plan, LocalDate date) {
    return RotationButtons.press(
        "Put " + RotationTexts.day(date) + " back on", "lunch.on", circle, plan, date);
  }

  /** One that is off. */
  static Message off(Here here, Message above, LocalDate date) {
    return above
        .paragraph(Text.of(RotationTexts.day(date) + " is off."))
        .buttons(putBack(here.circle(), here.plan(), date));
  }

  static Message on(LocalDate date) {
    return Message.of(
        "Noted: "
            + RotationTexts.day(date)
            + " takes place. Nobody has it; whoever had it can take it again, and the next is"
            + " asked when it is time.");
  }

  static Message where(Circle circle, RotationPlan plan, LocalDate date, List<LocalDate> targets) {
    return Message.of(
            "To which date? Whoever has " + RotationTexts.day(date) + " has that one instead.")
        .buttons(to(circle, plan, date, targets));
  }

  /** A day that was named and is none of its dates. */
  static Message notOfItsDates(
      Circle circle, RotationPlan plan, LocalDate date, LocalDate named, List<LocalDate> targets) {
    if (targets.isEmpty()) {
      return NOWHERE;
    }
    var message =
        Message.of(
            RotationTexts.upper(plan.word())
                + " turns move to another of their dates, and "
                + RotationTexts.day(named)
                + " is none. Free: "
                + targets.stream()
                    .limit(MOST_OFFERED)
                    .map(RotationTexts::day)
                    .collect(Collectors.joining(", "))
                + ".");
    return message.buttons(to(circle, plan, date, targets));
  }

  private static Button[] to(
      Circle circle, RotationPlan plan, LocalDate date, List<LocalDate> targets) {
    return targets.stream()
        .limit(MOST_OFFERED)
        .map(d -> RotationButtons.press(RotationTexts.day(d), "lunch.moved", circle, plan, date, d))
        .toArray(Button[]::new);
  }

  static Message whom(Circle circle, RotationPlan plan, LocalDate date, List<Member> people) {
    return Message.of(
            "Who could have "
                + RotationTexts.day(date)
                + "? They are asked privately; whoever is asked now and hasn't said yes isn't any"
                + " more.")
        .rows(
            people.stream()
                .map(p ->
                    RotationButtons.press(p.name(), "lunch.assign", circle, plan, date, p.id()))
                .toList());
  }
}
