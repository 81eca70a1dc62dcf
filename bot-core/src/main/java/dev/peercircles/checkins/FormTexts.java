package dev.peercircles.checkins;

import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Prefilled;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two forms, and the names of their fields. */
final class FormTexts {
  static final String RESULT = "result";
  static final String NOTE = "note";
  static final String STUCK = "stuck";
  static final String HELP = "help";
  static final String STEP = "step";

  /** Leaves room in a thread post for the rest of the answer. */
  static final int LONGEST_STUCK = 1000;

  static final int LONGEST_NOTE = 200;
  static final int LONGEST_STEP = 200;

  private FormTexts() {}

  /**
   * The week's form.
   *
   * @param step what they wanted to try, if they are asked about one
   * @param saved what they saved before
   * @param meets the weekday of the meeting; empty if it may be moved
   */
  static Form week(
      Round round,
      boolean written,
      Optional<DayOfWeek> meets,
      Optional<NextStep> step,
      Optional<CheckinAnswer> saved) {
    var fields = new ArrayList<Field>();
    if (step.isPresent() || saved.filter(CheckinAnswer::reportsOnStep).isPresent()) {
      fields.add(result(step, saved));
      fields.add(note(saved));
    }
    fields.add(stuck(saved));
    fields.add(help(written, meets, saved));
    return new Form("Your week", CheckinButtons.saving(round), "Save", fields);
  }

  /** The form for a next step. */
  static Form step(Prefilled submit, Optional<NextStep> saved) {
    var words =
        new Field.Words(
            STEP,
            "What will you try?",
            "One sentence is plenty.",
            "",
            saved.map(NextStep::words).orElse(""),
            LONGEST_STEP,
            false,
            true);
    return new Form("My next step", submit, "Save", List.of(words));
  }

  private static Field result(Optional<NextStep> step, Optional<CheckinAnswer> saved) {
    var options =
        List.of(
            option(StepResult.DID_IT, "Did it"),
            option(StepResult.PARTLY, "Partly"),
            option(StepResult.NOT_YET, "Not yet"),
            option(StepResult.DROPPED_IT, "Dropped it"));
    return new Field.Choice(
        RESULT,
        "How did your next step go?",
        step.map(s -> about(s.words())).orElse(""),
        options,
        saved.flatMap(CheckinAnswer::step).map(Choices::value).orElse(""),
        false);
  }

  private static String about(String words) {
    var before = "You wanted to ‹";
    var after = "›";
    return before + Shortened.to(words, Field.HINT - before.length() - after.length()) + after;
  }

  private static Field note(Optional<CheckinAnswer> saved) {
    return new Field.Words(
        NOTE,
        "A line about it, if you like",
        "",
        "",
        saved.flatMap(CheckinAnswer::stepNote).orElse(""),
        LONGEST_NOTE,
        false,
        false);
  }

  private static Field stuck(Optional<CheckinAnswer> saved) {
    return new Field.Words(
        STUCK,
        "What are you stuck on, or thinking through?",
        "",
        "When I tried … , … happened.",
        saved.flatMap(CheckinAnswer::stuck).orElse(""),
        LONGEST_STUCK,
        true,
        false);
  }

  private static Field help(
      boolean written, Optional<DayOfWeek> meets, Optional<CheckinAnswer> saved) {
    var options = new ArrayList<Field.Option>();
    options.add(option(Help.JUST_SO_YOU_KNOW, "Just so you know"));
    options.add(option(Help.IDEAS_IN_WRITING, "Ideas in writing"));
    options.add(option(Help.BEEN_THERE, "Someone who has been there"));
    if (!written) {
      options.add(
          option(
              Help.TIME_AT_MEETING, "Time " + meets.map(FormTexts::on).orElse("at the meeting")));
    }
    var chosen =
        saved
            .flatMap(CheckinAnswer::help)
            .filter(h -> !written || h != Help.TIME_AT_MEETING)
            .map(Choices::value)
            .orElse("");
    return new Field.Choice(HELP, "What would help?", "", options, chosen, false);
  }

  private static String on(DayOfWeek day) {
    return "on " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Field.Option option(Enum<?> choice, String label) {
    return new Field.Option(Choices.value(choice), label);
  }
}
