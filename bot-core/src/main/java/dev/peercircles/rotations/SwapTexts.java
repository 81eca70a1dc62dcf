package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people read who swap, and who are asked to. */
final class SwapTexts {
  static final Message WHO_TO_SWAP =
      Message.of("With whom would you like to swap? Only they are asked.");
  static final Message NOBODY_TO_SWAP =
      Message.of("Nobody could swap for that day. “Not this time” is fine as well.");
  static final Message WITH_YOURSELF =
      Message.of("That is you. Name somebody else, for example /circle lunch swap with @somebody.");
  static final Message ASKED_ALREADY =
      Message.of("They have been asked already, and nobody is asked twice.");
  static final Message WEEK_IS_FULL =
      Message.of(
          "I have written to them this week already and write once. Tell them yourself: with"
              + " /circle lunch cover they can take it once you have pressed “Not this time”.");
  static final Message SWAP_IS_OVER =
      Message.of(
          "That turn has changed since, so there is nothing to swap any more. Thank you for being"
              + " ready to.");
  static final Message LEFT_AS_IT_IS =
      Message.of("All right: everything stays as it is. They aren't told.");

  private SwapTexts() {}

  static Message swap(
      Circle circle, RotationPlan plan, LocalDate date, String from, Object fromId) {
    return Message.EMPTY
        .paragraph(
            RotationTexts.at(
                    Text.of(
                        from
                            + " asks whether you would swap: you take the "
                            + plan.word()
                            + " on "),
                    plan,
                    date,
                    circle.zone())
                .plain(", and " + from + " takes yours. Either answer is fine."))
        .buttons(
            RotationButtons.press("I'll take it", "lunch.swap-yes", circle, plan, date, fromId),
            RotationButtons.press("Rather not", "lunch.swap-no", circle, plan, date, fromId));
  }

  static Message swapped(
      RotationPlan plan,
      LocalDate mine,
      Optional<LocalDate> theirs,
      Optional<LocalDate> letGo,
      String who) {
    return Message.of(
        "Swapped: "
            + who
            + " takes the "
            + plan.word()
            + " on "
            + RotationTexts.day(mine)
            + theirs
                .map(d -> ", you the one on " + RotationTexts.day(d) + ".")
                .orElse(", you the next one that would be theirs.")
            + TurnTexts.insteadOf(letGo));
  }

  static Message asked(String name) {
    return Message.of(name + " is asked privately. Until they say yes, it stays with you.");
  }

  static Message whomToSwap(Circle circle, RotationPlan plan, LocalDate date, List<Member> people) {
    return WHO_TO_SWAP.rows(
        people.stream()
            .map(p -> RotationButtons.press(p.name(), "lunch.swap", circle, plan, date, p.id()))
            .toList());
  }
}
