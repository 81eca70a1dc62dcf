package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** What the weekly post and the reminder say. */
final class CheckinTexts {
  private static final String TOGETHER = "Answers are shown together at closing.";

  private CheckinTexts() {}

  /** The post that opens a week. */
  static Message weekly(
      Circle circle, Round round, List<LocalDate> skipped, List<Line> lines, boolean delayed) {
    var until = Text.of("This week in " + circle.name() + " · until ");
    var heading = CheckinTimes.soon(until, circle, round.closes());
    var post =
        Message.EMPTY
            .heading(delayed ? heading.plain(" (delayed)") : heading)
            .paragraph(Text.of(round.prompt()))
            .buttons(CheckinButtons.answer("Answer", round), CheckinButtons.skip(round));
    return below(round.atClose() ? post.aside(Text.of(TOGETHER)) : post, skipped, lines);
  }

  /** The same when the week is closed: nothing left to press. */
  static Message closed(Circle circle, Round round, List<LocalDate> skipped, List<Line> lines) {
    var post =
        Message.EMPTY
            .heading(Text.of("This week in " + circle.name() + " · closed"))
            .paragraph(Text.of(round.prompt()));
    return below(post, skipped, lines).withoutPresses();
  }

  /**
   * The one reminder, to one person.
   *
   * @param read when they get it
   * @param zone theirs
   */
  static Message nudge(Circle circle, Round round, Instant read, ZoneId zone) {
    var closes = Text.of(circle.possessive() + " check-in closes ");
    return Message.EMPTY
        .paragraph(
            CheckinTimes.forOne(closes, round.closesAt(circle), read, zone)
                .plain(". Two minutes, or skip without a reason."))
        .buttons(
            CheckinButtons.answer("Answer", round),
            CheckinButtons.skip(round),
            CheckinButtons.away());
  }

  private static Message below(Message post, List<LocalDate> skipped, List<Line> lines) {
    var all = post;
    for (var round : skipped) {
      all = all.aside(Text.of(skippedWeek(round)));
    }
    for (var line : lines) {
      all = all.and(new Block.Aside(line.text(), line.buttons()));
    }
    return all;
  }

  private static String skippedWeek(LocalDate round) {
    var monday = round.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return "No check-in in the week of " + CheckinTimes.day(monday) + ": days off.";
  }
}
