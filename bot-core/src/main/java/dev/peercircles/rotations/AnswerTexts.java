package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people read at once when they press or type something about turns. */
final class AnswerTexts {
  static final Message NO_PLAN =
      Message.of("This circle has no such turns. An admin can add them under `rotations`.");
  static final Message NONE_AHEAD = Message.of("No date lies ahead, so there is nothing to do.");
  static final Message OVER = Message.of("That day is over. What was held stays as it was.");
  static final Message AHEAD =
      Message.of("That one isn't over yet, so nothing has changed. Press again once it is.");
  static final Message NOT_YOURS =
      Message.of("That turn isn't yours, so nothing has changed. /circle lunch show says what is.");
  static final Message TAKEN =
      Message.of("Somebody else has it by now, so nothing has changed. Thank you for offering.");
  static final Message ELSEWHERE =
      Message.of("Nobody presents on that day: /circle lunch show says why and what comes.");
  static final Message AWAY =
      Message.of("You are away on that day. /circle back says that you aren't.");
  static final Message ALREADY = Message.of("It's yours already.");
  static final Message HOST_ONLY =
      Message.of("Only the host or the deputy can say that, so nothing has changed.");
  static final Message NOTED = Message.of("Noted. Thank you.");
  static final Message WHO_TO_SWAP =
      Message.of("With whom would you like to swap? Only they are asked.");
  static final Message NOBODY_TO_SWAP =
      Message.of("Nobody could swap for that day. “Not this time” is fine as well.");
  static final Message WITH_YOURSELF =
      Message.of("That is you. Name somebody else, for example /circle lunch swap with @somebody.");
  static final Message NO_OUTSIDERS =
      Message.of("They take no turns here. Name somebody of this circle.");
  static final Message THEY_ARE_NEW =
      Message.of("They are new: a first turn comes in somebody's fourth week. Name somebody else.");

  /** Away, resting, asked and silent, or not this time: nobody learns which. */
  static final Message NOT_THEM =
      Message.of("They can't be asked for that day. Name somebody else.");

  static final Message THEY_PRESENT =
      Message.of("They present on that day already. Name somebody else.");
  static final Message ASKED_ALREADY =
      Message.of("They have been asked already, and nobody is asked twice.");
  static final Message NOT_FREE =
      Message.of("Somebody else has that date, so nothing has changed. /circle lunch show.");
  static final Message NOT_THERE =
      Message.of(
          "Nothing takes place on that day that could move. /circle lunch show says what comes.");
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
  static final Message NEVER =
      Message.of("Noted. You aren't asked any more; /circle lunch volunteer changes that.");
  static final Message PARTNER =
      Message.of(
          "Good idea. When you are asked next, say yes and name both of you in the topic; it"
              + " counts as your turn.");
  static final Message NO_VOLUNTEER =
      Message.of("Noted: you are asked like everybody else, when it is your turn.");
  static final Message NOT_FINDABLE = Message.of("Noted: /circle who doesn't show you.");
  static final String TOPIC_TOO_LONG = "Say it in 80 characters or less.";
  static final String TOPIC_MISSING = "Say in a few words what it is about.";

  private AnswerTexts() {}

  /** None at all, or none of the name that was typed. */
  static Message noPlan(List<RotationPlan> all) {
    return all.isEmpty()
        ? NO_PLAN
        : Message.of(
            "This circle has no such turns, so nothing has changed. It has: "
                + String.join(", ", all.stream().map(RotationPlan::word).toList())
                + ". If your words begin with “plan”, type about before them.");
  }

  static Message notASession(
      Circle circle, RotationPlan plan, String command, List<LocalDate> ahead) {
    if (ahead.isEmpty()) {
      return NONE_AHEAD;
    }
    var days = ahead.stream().limit(2).toList();
    var names = String.join(" and ", days.stream().map(RotationTexts::day).toList());
    var message =
        Message.of(
            "That date isn't a "
                + plan.word()
                + ". The next "
                + (days.size() == 1 ? "one is " : "ones are ")
                + names
                + ".");
    var buttons =
        days.stream()
            .map(d -> RotationButtons.press(RotationTexts.day(d), command, circle, plan, d))
            .toArray(dev.peercircles.messages.Button[]::new);
    return command.isEmpty() ? message : message.buttons(buttons);
  }

  static Message yes(Here here, LocalDate date, Optional<LocalDate> letGo) {
    if (here.plan().isOfFacilitators()) {
      return FacilitatorTexts.yes(
          here.circle(), here.plan(), date, insteadOf(letGo), guide(here, date));
    }
    return yes(here.circle(), here.plan(), date, letGo);
  }

  /** At once, if it is too late to send it some days before. */
  private static Optional<Message> guide(Here here, LocalDate date) {
    return here.rota().today().isBefore(here.rota().day(date, Step.SECOND))
        ? Optional.empty()
        : Optional.of(FacilitatorTexts.guide(here.circle(), here.plan(), date, here.call().zone()));
  }

  private static Message yes(
      Circle circle, RotationPlan plan, LocalDate date, Optional<LocalDate> letGo) {
    return Message.EMPTY
        .paragraph(
            RotationTexts.at(Text.of("It's yours: "), plan, date, circle.zone())
                .plain(
                    ". The circle reads it in its weekly post; questions and material go to that"
                        + " post's thread."
                        + insteadOf(letGo)
                        + " What is it about?"))
        .buttons(
            RotationButtons.press("Its topic", "lunch.topic-form", circle, plan, date),
            RotationButtons.press("Add to calendar", "lunch.calendar", circle, plan, date),
            RotationButtons.press("Can't after all", "lunch.skip", circle, plan, date));
  }

  /** What they had next, and let go. */
  private static String insteadOf(Optional<LocalDate> letGo) {
    return letGo
        .map(d ->
            " The one on "
                + RotationTexts.day(d)
                + " goes to somebody else, so that you don't have two running.")
        .orElse("");
  }

  static Message skipped(Circle circle, RotationPlan plan, LocalDate date, boolean often) {
    var message = Message.of("Fine, no reason needed. Your place in the order stays as it is.");
    if (!often) {
      return message;
    }
    if (plan.isOfFacilitators()) {
      return message
          .paragraph(Text.of("What would suit you better?"))
          .buttons(
              RotationButtons.press(
                  "Again after " + RotationTexts.day(date.plusWeeks(8)),
                  "lunch.rest",
                  circle,
                  plan,
                  date,
                  "later"),
              RotationButtons.press("Don't ask", "lunch.rest", circle, plan, date, "never"));
    }
    return message
        .paragraph(Text.of("What would suit you better?"))
        .buttons(
            RotationButtons.press(
                "Again after " + RotationTexts.day(date.plusWeeks(8)),
                "lunch.rest",
                circle,
                plan,
                date,
                "later"),
            RotationButtons.press("With a partner", "lunch.rest", circle, plan, date, "partner"),
            RotationButtons.press("I'd rather host", "lunch.rest", circle, plan, date, "host"),
            RotationButtons.press("Don't ask", "lunch.rest", circle, plan, date, "never"));
  }

  static Form topic(Circle circle, RotationPlan plan, LocalDate date, Optional<String> before) {
    return new Form(
        "Your " + plan.word(),
        Prefilled.of("lunch.topic-save", circle.id(), date, plan.word()),
        "Save",
        List.of(
            new Field.Words(
                "topic",
                "What is it about?",
                "A few words. They stand in the weekly post.",
                "on-call without heroes",
                before.orElse(""),
                Turn.LONGEST_TOPIC,
                false,
                true)));
  }

  static Form clearer(Circle circle, RotationPlan plan, LocalDate date) {
    return new Form(
        "What became clearer",
        Prefilled.of("lunch.clear-save", circle.id(), date, plan.word()),
        "Share",
        List.of(
            new Field.Words(
                "clearer",
                "What explaining it made clearer to you",
                "A line in the next weekly post, under your name.",
                "I noticed that I had never written down why we …",
                "",
                200,
                true,
                true)));
  }

  static Message moved(RotationPlan plan, LocalDate from, Optional<LocalDate> to) {
    return Message.of(
        to.map(d ->
                "Noted: it moves to "
                    + RotationTexts.day(d)
                    + ", and whoever had it has it then. The circle reads it.")
            .orElse("Noted. No date ahead is free, so its turns are nobody's again."));
  }

  static Message topicSaved(String topic) {
    return Message.of("Noted: “" + topic + "”.");
  }

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
            + insteadOf(letGo));
  }

  static Message volunteer(Circle circle, RotationPlan plan, LocalDate today) {
    return Message.of("Thank you. When somebody is needed at short notice, you are asked first.")
        .buttons(RotationButtons.press("Rather not", "lunch.step-out", circle, plan, today));
  }

  static Message findable(Circle circle, RotationPlan plan, LocalDate today) {
    return Message.of("Noted: /circle who finds you by the topics that you presented.")
        .buttons(RotationButtons.press("Rather not", "lunch.findable", circle, plan, today, "no"));
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
                    + passedOn.stream()
                        .map(RotationTexts::day)
                        .collect(java.util.stream.Collectors.joining(" and "))
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

  static Message asked(String name) {
    return Message.of(name + " is asked privately. Until they say yes, it stays with you.");
  }

  static Message whomToSwap(
      Circle circle,
      RotationPlan plan,
      LocalDate date,
      List<dev.peercircles.circles.Member> people) {
    var message = WHO_TO_SWAP;
    var rows = new ArrayList<dev.peercircles.messages.Button>();
    for (var person : people) {
      rows.add(RotationButtons.press(person.name(), "lunch.swap", circle, plan, date, person.id()));
    }
    for (int i = 0; i < rows.size(); i += 5) {
      message =
          message.buttons(
              rows.subList(i, Math.min(i + 5, rows.size()))
                  .toArray(dev.peercircles.messages.Button[]::new));
    }
    return message;
  }
}
