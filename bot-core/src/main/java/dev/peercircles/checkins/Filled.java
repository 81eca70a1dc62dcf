package dev.peercircles.checkins;

import dev.peercircles.commands.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The week's form as somebody sent it. */
record Filled(
    Optional<StepResult> result,
    Optional<String> note,
    Optional<String> stuck,
    Optional<Help> help) {

  static Filled in(Call call) {
    return new Filled(
        Choices.read(StepResult.class, call.value(FormTexts.RESULT)),
        call.value(FormTexts.NOTE),
        call.value(FormTexts.STUCK),
        Choices.read(Help.class, call.value(FormTexts.HELP)));
  }

  /** What doesn't do: field to what is wrong. Empty if all is well. */
  Map<String, String> errors() {
    var errors = new HashMap<String, String>();
    if (stuck.isEmpty() && note.isEmpty() && result.isEmpty()) {
      errors.put(FormTexts.STUCK, RefusalTexts.NOTHING_SAID);
    }
    tooLong(stuck, FormTexts.LONGEST_STUCK).ifPresent(e -> errors.put(FormTexts.STUCK, e));
    tooLong(note, FormTexts.LONGEST_NOTE).ifPresent(e -> errors.put(FormTexts.NOTE, e));
    return errors;
  }

  /** As an answer. What would help is nothing without what they are stuck on. */
  CheckinAnswer toAnswer(Call call, int revision) {
    return new CheckinAnswer(
        call.actor().id(),
        false,
        stuck,
        stuck.flatMap(_ -> help),
        result,
        note,
        revision,
        call.now());
  }

  /** What they wrote, if anything. */
  Optional<String> words() {
    return stuck.or(() -> note);
  }

  private static Optional<String> tooLong(Optional<String> words, int longest) {
    return words
        .filter(w -> w.length() > longest)
        .map(w -> RefusalTexts.tooLong(longest, w.length()));
  }
}
