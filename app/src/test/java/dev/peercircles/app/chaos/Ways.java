package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.What;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How each thing is done: what is pressed or typed and filled in, and what says that it is done.
 */
final class Ways {
  static final String FOUR_WORDS = "Your four words";

  private Ways() {}

  /** The buttons that do it; whichever is there is pressed. */
  static List<String> labels(What what) {
    return switch (what) {
      case ANSWER -> List.of("Answer");
      case SKIP -> List.of("Skip this week");
      case BEEN_THERE -> List.of("I've been there");
      case MET -> List.of("We met");
      case STEP -> List.of("My next step");
      case TAKE -> List.of("Yes");
      case PASS -> List.of("Not this time", "Can't after all");
      case TOPIC -> List.of("Its topic");
      case QUESTION -> List.of("Ask a question");
      case HELD -> List.of("It happened");
      case CLEARER -> List.of("What became clearer");
      case FIRST -> List.of("Tell mine");
      case ME_TOO -> List.of("Me too");
      case LESSON -> List.of("My lesson");
      case COVER, AWAY, TELL, WITHDRAW, REPLY, ROLL -> List.of();
    };
  }

  /** What they type. */
  static String line(Act act) {
    return switch (act.what()) {
      case COVER -> "/circle lunch cover date " + act.about();
      case AWAY -> "/circle away until " + act.about();
      case TELL -> "/circle story tell";
      case WITHDRAW, REPLY, ROLL -> "/circle story mine";
      case ANSWER,
          SKIP,
          BEEN_THERE,
          MET,
          STEP,
          TAKE,
          PASS,
          TOPIC,
          QUESTION,
          HELD,
          CLEARER,
          FIRST,
          ME_TOO,
          LESSON ->
          throw new IllegalArgumentException(act.what() + " is pressed");
    };
  }

  /** Whether these words say that it is done. */
  static boolean isYes(What what, String text) {
    return switch (what) {
      case ANSWER -> text.contains("Saved. You can change it until");
      case SKIP -> text.contains("Skipped. No reason needed.");
      case BEEN_THERE -> text.contains("The thread says that you have been there");
      case MET -> text.contains("Noted. Thank you.") || text.contains("was held");
      case STEP -> text.contains("Saved");
      case TAKE, COVER -> text.contains("It's yours");
      case PASS -> text.contains("Fine, no reason needed.");
      case TOPIC -> text.contains("Noted: “");
      case QUESTION -> text.contains("It stands in the thread, under your name.");
      case HELD, CLEARER -> text.contains("Noted. Thank you.");
      case AWAY -> text.contains("You are away until");
      case FIRST -> text.contains("It stands in the channel under your name");
      case TELL -> text.contains(FOUR_WORDS + ": ");
      case WITHDRAW ->
          text.contains("It is out of the box") || text.contains("It goes from the channel");
      case REPLY -> text.contains("It appears in the thread at the next fixed time");
      case ME_TOO -> text.contains("Noted, and who pressed isn't.");
      case LESSON -> text.contains("It stands in the thread under your name");
      case ROLL -> text.contains("It still waits") || text.contains("No story here belongs");
    };
  }

  /** Whether one press or line does it, without a form. */
  static boolean isOneStep(What what) {
    return switch (what) {
      case SKIP, BEEN_THERE, TAKE, PASS, HELD, COVER, AWAY, ME_TOO -> true;
      case MET,
          ANSWER,
          STEP,
          TOPIC,
          QUESTION,
          CLEARER,
          FIRST,
          TELL,
          WITHDRAW,
          REPLY,
          LESSON,
          ROLL ->
          false;
    };
  }

  /**
   * Fills in a form.
   *
   * @param four the four words of the story that it is about
   */
  static Map<String, String> fill(SeenForm form, Act act, String four) {
    var values = new HashMap<String, String>();
    for (var field : form.fields()) {
      var value =
          switch (field.kind()) {
            case TEXT -> text(field, act, four);
            case CHOICE -> choice(field, act);
            case NOTE -> "";
          };
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  private static String text(SeenForm.Field field, Act act, String four) {
    if (field.label().equals(FOUR_WORDS)) {
      return four;
    }
    boolean meant =
        field.required()
            || field.label().contains("stuck")
            || field.label().contains("What happened")
            || field.label().contains("Your answer");
    // What comes back of a story to be looked at is sent as it is.
    boolean asItIs = act.what() == What.TELL && !field.initial().isEmpty();
    return meant && !asItIs ? act.words() : "";
  }

  private static String choice(SeenForm.Field field, Act act) {
    if (!field.label().equals("What you want")) {
      return field.required() ? field.options().getLast() : "";
    }
    var wish = act.what() == What.WITHDRAW ? "Withdraw" : "Answer";
    return field.options().stream().filter(o -> o.startsWith(wish)).findFirst().orElseThrow();
  }

  /** What somebody reads in answer, if anything. */
  static String words(Reaction reaction) {
    return switch (reaction) {
      case Reaction.Answered(Seen message) -> message.text();
      case Reaction.Opened(SeenForm form) ->
          form.fields().stream().map(SeenForm.Field::label).collect(Collectors.joining("\n"));
      case Reaction.Refused(var errors) -> String.join("\n", errors.values());
      case Reaction.Taken _, Reaction.Failed _ -> "";
    };
  }

  /** The four words that somebody was given. */
  static String four(String text) {
    var rest = text.substring(text.indexOf(FOUR_WORDS + ": ") + FOUR_WORDS.length() + 2);
    return rest.lines().findFirst().orElseThrow().replace("*", "").strip();
  }
}
