package dev.peercircles.prompts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The questions that come with the bot, in named sets. Each asks for something that really happened
 * to the person who answers, since people learn from each other's experience rather than from each
 * other's advice; none can be answered with yes, no, or fine.
 */
public final class PromptLibrary {
  private static final Map<String, List<String>> SETS = sets();

  private PromptLibrary() {}

  /** The names of the sets, in a stable order. */
  public static Set<String> names() {
    return SETS.keySet();
  }

  /** The questions of a set, in a stable order; none if there is no such set. */
  public static List<String> of(String name) {
    return SETS.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> sets() {
    var sets = new LinkedHashMap<String, List<String>>();
    sets.put("live-problem", liveProblem());
    sets.put("what-i-tried", whatITried());
    sets.put("success", success());
    sets.put("failure", failure());
    sets.put("decisions", decisions());
    sets.put("people", people());
    sets.put("first-weeks", firstWeeks());
    sets.put("open-questions", openQuestions());
    return Collections.unmodifiableMap(sets);
  }

  private static List<String> liveProblem() {
    return List.of(
        "When did something you planned turn out differently than you thought? What are you stuck"
            + " on because of it?",
        "Which conversation have you been putting off? What happened the last time you tried?",
        "What kept coming back to you this week after work was over?",
        "Where are you waiting for somebody, and what have you done about it so far?",
        "What on your desk would you hand to a colleague today if you could? What makes it hard?",
        "When did you last say yes and regret it within the hour? What is left of it now?",
        "What takes more of your week than it should? Tell the last time it did.");
  }

  private static List<String> whatITried() {
    return List.of(
        "What did you try lately that you hadn't tried before? What happened?",
        "When did you last copy something that you saw somebody else do? How did it go with you?",
        "What did you stop doing lately, and what happened then?",
        "Which small experiment are you in the middle of? What have you seen so far?",
        "When did advice not work for you? What did you do instead?",
        "What did you try twice, with different results? What was different?");
  }

  private static List<String> success() {
    return List.of(
        "What went better than you expected? Why did it work, and how would you know?",
        "When did something finally move after being stuck? What had changed?",
        "What works in your team that you couldn't explain to another team? Tell the last time.",
        "When were you lucky lately? What would have happened without the luck?",
        "When did a meeting end with people doing something? What was done differently there?",
        "What did somebody thank you for that you hadn't noticed doing?");
  }

  private static List<String> failure() {
    return List.of(
        "When did you last get it wrong? What did you expect, and what happened?",
        "Which warning sign did you see and walk past? What did you tell yourself?",
        "When did you help and make it worse? What would you do at that point today?",
        "What did you give up on lately? What did you learn too late?",
        "When did you last see something go wrong from close by? What did you keep to yourself?",
        "What have you apologised for lately, or should have?");
  }

  private static List<String> decisions() {
    return List.of(
        "Which decision is yours and still open? What have you done instead of deciding?",
        "When did you last change your mind? What did it take?",
        "Which decision from half a year ago would you take differently, knowing what you knew"
            + " then?",
        "When did you decide alone what others should have decided with you? How did it land?",
        "What did you last decide with too little information? How is it going?",
        "When did you last say no to something good? How did you know?");
  }

  private static List<String> people() {
    return List.of(
        "When did you last say something hard to somebody you work with? How did they take it?",
        "Whom have you understood least lately? What happened between you?",
        "When did somebody surprise you by doing well? What had you believed before?",
        "When did you last step in where you could have left it to them? What happened?",
        "When did somebody last tell you something you didn't want to hear? What did you do with"
            + " it?",
        "Who got less of your time than they needed? Tell the last time you noticed.");
  }

  private static List<String> firstWeeks() {
    return List.of(
        "What would you think through with people who have the same job, if nobody else listened?",
        "What did last week really look like? Pick the hour you would most like to have back.",
        "What do you do today that nobody ever showed you how to do? How did you find out?",
        "When were you new at something last? What did you pretend to know?",
        "What is hard about your work that people above and below you don't see? Tell one moment.");
  }

  private static List<String> openQuestions() {
    return List.of(
        "What don't you know yet that you need to know soon? “I don't know” is a fine answer here.",
        "What is everybody around you sure of that you aren't? What made you doubt it?",
        "When did you last nod without understanding? What was it about?",
        "Which question did somebody ask you that you still carry around?",
        "What did you use to be sure about? What happened to that?",
        "What would you ask somebody who has done your job for twenty years? What made you think"
            + " of it?");
  }
}
