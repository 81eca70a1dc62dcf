package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How answers stand in the thread, and what their author reads. */
final class AnswerTexts {
  private AnswerTexts() {}

  /** An answer under its author's name. It mentions its author and nobody else. */
  static Message inThread(Round round, Member author, CheckinAnswer answer) {
    var who = Text.NONE.mention(author.id(), author.name());
    var stuck = answer.stuck();
    if (stuck.isEmpty()) {
      return Message.EMPTY.paragraph(who.plain(" · " + lastWeek(answer).orElse("")));
    }
    var message = Message.EMPTY.paragraph(who.plain(" is stuck on: ").italic(stuck.get()));
    var more =
        Stream.of(answer.help().map(AnswerTexts::would), lastWeek(answer))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return (more.isEmpty() ? message : message.paragraph(Text.of(more)))
        .buttons(CheckinButtons.beenThere(round, author.id()));
  }

  /** Why the answers below come days after closing. */
  static Message late(Round round) {
    return Message.of(
        "These answers come late: nothing ran when the check-in closed on "
            + CheckinTimes.day(round.closes().toLocalDate())
            + ".");
  }

  /** Above answers that could not stand below the weekly post. */
  static Message instead(Round round) {
    return Message.of(
        "Of the check-in that closed on "
            + CheckinTimes.day(round.closes().toLocalDate())
            + " not everything could be posted here in time. What was said stands below.");
  }

  /**
   * To whoever answered.
   *
   * @param waits whether it is shown at closing only
   */
  static Message saved(Circle circle, Round round, boolean waits) {
    var platform = circle.home().platform().title();
    var text =
        CheckinTimes.soon(Text.of("Saved. You can change it until "), circle, round.closes())
            .plain(". It will stand in the thread under your name")
            .plain(waits ? " once the check-in closes. " : ". ")
            .plain("Our copy is deleted after the next closing; " + platform)
            .plain(" keeps the thread.");
    return Message.EMPTY.paragraph(text).buttons(CheckinButtons.change(round));
  }

  static Message skipped(Round round) {
    return Message.of("Skipped. No reason needed.")
        .buttons(CheckinButtons.answer("Answer after all", round));
  }

  /** Somebody who has answered presses skip. */
  static Message answeredAlready(Circle circle, Round round) {
    var text = Text.of("You have answered already, and that stands. You can change it until ");
    return Message.EMPTY
        .paragraph(CheckinTimes.soon(text, circle, round.closes()).plain("."))
        .buttons(CheckinButtons.change(round));
  }

  /** Says in the thread that somebody knows what the author is stuck on. */
  static Message beenThere(Member author, Member member) {
    return Message.EMPTY.paragraph(
        Text.NONE
            .mention(author.id(), author.name())
            .plain(": " + member.name() + " has been there. Ask them."));
  }

  static Message saidBeenThere(Member author) {
    return Message.of(
        "The thread says that you have been there. Answer there, or wait until "
            + author.name()
            + " asks.");
  }

  private static String would(Help help) {
    return switch (help) {
      case JUST_SO_YOU_KNOW -> "Just so you know";
      case IDEAS_IN_WRITING -> "Would like: ideas in writing";
      case BEEN_THERE -> "Would like: someone who has been there";
      case TIME_AT_MEETING -> "Would like: time at the meeting";
    };
  }

  private static Optional<String> lastWeek(CheckinAnswer answer) {
    var said =
        Stream.of(answer.step().map(AnswerTexts::went), answer.stepNote().map(n -> "\"" + n + "\""))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? Optional.empty() : Optional.of("Last week: " + said);
  }

  private static String went(StepResult result) {
    return switch (result) {
      case DID_IT -> "did it";
      case PARTLY -> "partly";
      case NOT_YET -> "not yet";
      case DROPPED_IT -> "dropped it";
    };
  }
}
