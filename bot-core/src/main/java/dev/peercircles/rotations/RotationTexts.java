package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said about turns unasked: to presenters, and in the weekly post. */
final class RotationTexts {
  private static final DateTimeFormatter DAY = pattern("EEE d MMM");
  private static final DateTimeFormatter DAY_AND_TIME = pattern("EEE d MMM, HH:mm");
  private static final int MOST_TOPICS = 3;

  private RotationTexts() {}

  static Message question(
      Circle circle,
      RotationPlan plan,
      Turn turn,
      List<String> topics,
      String because,
      ZoneId zone) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.question(circle, plan, turn, because, zone);
    }
    var asked =
        topics.isEmpty()
            ? " "
            : " People asked about: "
                + topics.stream().limit(MOST_TOPICS).collect(Collectors.joining(", "))
                + ". ";
    return Message.EMPTY
        .paragraph(
            at(Text.of("On "), plan, turn.session(), zone)
                .plain(
                    " it could be your "
                        + plan.word()
                        + ". 20 minutes, no slides needed."
                        + asked
                        + because))
        .buttons(answers(circle, plan, turn))
        .aside(
            Text.of(
                "A talk and questions, snack-and-share, a short lesson and discussion, or an"
                    + " article with three questions and “how will I use it”: as you like. No name"
                    + " is shown before you say yes."));
  }

  static Message again(Circle circle, RotationPlan plan, Turn turn, ZoneId zone) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.again(circle, plan, turn, zone);
    }
    return Message.EMPTY
        .paragraph(
            at(Text.of("Would you take the " + plan.word() + " on "), plan, turn.session(), zone)
                .plain("? If not, no answer is fine too: then somebody else is asked."))
        .buttons(answers(circle, plan, turn));
  }

  static Button[] answers(Circle circle, RotationPlan plan, Turn turn) {
    var date = turn.session();
    return new Button[] {
      RotationButtons.primary("Yes", "lunch.yes", circle, plan, date),
      RotationButtons.press("Swap", "lunch.swap", circle, plan, date),
      RotationButtons.press("Not this time", "lunch.skip", circle, plan, date)
    };
  }

  static Message reminder(Circle circle, RotationPlan plan, Turn turn, ZoneId zone) {
    var topic = turn.topic().map(t -> " about “" + t + "”").orElse("");
    return Message.EMPTY
        .paragraph(
            at(Text.of("Your " + plan.word() + topic + " is on "), plan, turn.session(), zone)
                .plain(". 20 minutes, no slides needed."))
        .buttons(
            RotationButtons.press("Its topic", "lunch.topic-form", circle, plan, turn.session()),
            RotationButtons.press("Can't after all", "lunch.skip", circle, plan, turn.session()));
  }

  static Message afterwards(Circle circle, RotationPlan plan, Turn turn) {
    return how(
        circle,
        plan,
        turn.session(),
        "How did your "
            + plan.word()
            + " go? And what did explaining it make"
            + " clearer to you?");
  }

  /** In place of the question about the day that it was moved from: no message of its own. */
  static Message afterTheMove(Circle circle, RotationPlan plan, Turn turn, LocalDate to) {
    return how(
        circle,
        plan,
        to,
        "Your "
            + plan.word()
            + " of "
            + day(turn.session())
            + " moves to "
            + day(to)
            + ". Nobody asks you again: once it was, you can say here how it went.");
  }

  private static Message how(Circle circle, RotationPlan plan, LocalDate date, String words) {
    return Message.EMPTY
        .paragraph(Text.of(words))
        .buttons(
            RotationButtons.press("It happened", "lunch.went", circle, plan, date, "held"),
            RotationButtons.press("Moved", "lunch.went", circle, plan, date, "moved"),
            RotationButtons.press("Fell through", "lunch.went", circle, plan, date, "fell"),
            RotationButtons.press("What became clearer", "lunch.clear-form", circle, plan, date),
            RotationButtons.press("Others may ask me", "lunch.findable", circle, plan, date, "yes"))
        .aside(
            Text.of(
                "Say nothing and it counts as held. What became clearer is shared with the circle"
                    + " only if you write it; others find you by its topic only if you say so."));
  }

  /** {@code Lunch on Wed 10 Feb, 12:30: Bo on “on-call without heroes”. Bo hasn't had a turn …} */
  static Text who(
      RotationPlan plan,
      LocalDate session,
      List<Turn> said,
      Rota rota,
      Function<MemberId, String> name) {
    var why = said.stream().map(t -> Because.them(t, rota, name)).collect(Collectors.joining(" "));
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.who(name.apply(said.getFirst().presenter()), session, why);
    }
    var who =
        said.stream()
            .map(t -> name.apply(t.presenter()) + t.topic().map(w -> " on “" + w + "”").orElse(""))
            .collect(Collectors.joining(" and "));
    return title(plan, session).plain(": " + who + ". " + why);
  }

  static Text free(RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.free(plan, session);
    }
    return title(plan, session)
        .plain(
            " is free again. Without somebody there is none; "
                + cover(plan, session)
                + " takes it.");
  }

  /** To somebody who had said yes to two running, once somebody else can have the later. */
  static Message relieved(RotationPlan plan, LocalDate session) {
    var what = plan.isOfFacilitators() ? "Hosting from " : "The " + plan.word() + " on ";
    var which = what + day(session) + (plan.isOfFacilitators() ? " on" : "");
    return Message.of(
        which
            + " isn't yours any more: it goes to somebody else, so that you don't have two"
            + " running. There is nothing to do.");
  }

  static Text open(RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.open(plan, session);
    }
    return title(plan, session)
        .plain(" has nobody yet, and nobody is left to ask. Who takes it? " + cover(plan, session));
  }

  static Text backOn(RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.backOn(plan, session);
    }
    return title(plan, session)
        .plain(" takes place after all. Who takes it? " + cover(plan, session));
  }

  /** How to take a date where no button stands: below a week that is closed. */
  static String cover(RotationPlan plan, LocalDate session) {
    return "/circle lunch cover date " + session + which(plan);
  }

  /** What a typed command adds to mean this plan. */
  static String which(RotationPlan plan) {
    return plan.word().equals(Here.WORD) ? "" : " plan " + plan.word();
  }

  static Text guest(RotationPlan plan, LocalDate session, String guest) {
    return title(plan, session).plain(": a guest, " + guest + ".");
  }

  static Text nobody(RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.nobody(session);
    }
    return Text.of("No " + plan.word() + " on " + day(session) + ": nobody could this time.");
  }

  static Text everyoneAway(RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.nobody(session);
    }
    return Text.of("No " + plan.word() + " on " + day(session) + ": everybody is away.");
  }

  static Text off(RotationPlan plan, LocalDate session, Optional<LocalDate> next) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.off(session);
    }
    return Text.of(
        "No "
            + plan.word()
            + " on "
            + day(session)
            + "."
            + next.map(n -> " The next one is on " + day(n) + ".").orElse(""));
  }

  static Text moved(RotationPlan plan, LocalDate from, Optional<LocalDate> to) {
    if (plan.isOfFacilitators()) {
      return to.map(d -> FacilitatorTexts.moved(from, d))
          .orElseGet(() -> FacilitatorTexts.off(from));
    }
    return Text.of(
        "The "
            + plan.word()
            + " of "
            + day(from)
            + to.map(d -> " moves to " + day(d) + ".").orElse(" doesn't take place that day."));
  }

  static Text tookPlace(RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return FacilitatorTexts.tookPlace(session);
    }
    return Text.of("The " + plan.word() + " of " + day(session) + " took place after all.");
  }

  static Text clearer(RotationPlan plan, Turn turn, String words, String name) {
    return Text.of("What " + name + "'s " + plan.word() + " made clearer to them: ").italic(words);
  }

  private static Text title(RotationPlan plan, LocalDate session) {
    var starts = plan.when().on(session);
    return Text.NONE
        .bold(upper(plan.word()) + " on ")
        .time(
            starts.atZone(plan.when().zone()).toInstant(),
            Span.Time.Style.DAY_AND_TIME,
            DAY_AND_TIME.format(starts));
  }

  static Text at(Text before, RotationPlan plan, LocalDate session, ZoneId zone) {
    var starts = RotationCalendar.startsAt(plan, session);
    return before.time(
        starts, Span.Time.Style.DAY_AND_TIME, DAY_AND_TIME.format(starts.atZone(zone)));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String upper(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
