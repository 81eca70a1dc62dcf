package dev.peercircles.app.chaos;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What sort of message a post is, by the key that the database has for it. */
final class Kinds {
  private static final Map<Pattern, String> BY_KEY = new LinkedHashMap<>();

  static {
    sort("checkin/open/[^/]+", "weekly post");
    sort("checkin/open/.*", "edit of the weekly post");
    sort("answer/.*", "answer");
    sort("been-there/.*", "has been there");
    sort("nudge/.*", "reminder");
    sort("meeting/agenda/[^/]+", "agenda");
    sort("meeting/steps/.*", "offer of a next step");
    sort("held/.*", "question after the meeting");
    sort("lunch/[^/]+/announced", "lunch: post");
    sort("lunch/[^/]+/announced/.*", "lunch: edit of the post");
    sort("lunch/[^/]+/question/.*", "lunch: question of somebody");
    sort("lunch/.*", "lunch: message to whoever is asked or has it");
    sort("failure/[^/]+", "stories: the host is asked to go first");
    sort("failure/.*", "stories: the host goes first");
    sort("story/[^/]+", "stories: a story");
    sort("story/[^/]+/thread", "stories: its thread");
    sort("story/.*", "stories: below a story, or an edit");
  }

  private Kinds() {}

  private static void sort(String keys, String kind) {
    BY_KEY.put(Pattern.compile("[^/]+/" + keys), kind);
  }

  static String of(String key) {
    return BY_KEY.entrySet().stream()
        .filter(e -> e.getKey().matcher(key).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("something else: " + key);
  }

  /** What was due, by circle, plan and step. */
  static String ofDuty(String duty) {
    if (duty.contains("/rotation/")) {
      return "lunch: a step is due";
    }
    return duty.contains("/story/") ? "stories: a draw or a fixed time" : "something else is due";
  }

  /** What somebody was doing. */
  static String of(History.What what) {
    return switch (what) {
      case TAKE, COVER, PASS, TOPIC, QUESTION, HELD, CLEARER -> "lunch: somebody acts";
      case FIRST, TELL, WITHDRAW, REPLY, ME_TOO, LESSON, ROLL -> "stories: somebody acts";
      case ANSWER, SKIP, BEEN_THERE, MET, STEP, AWAY -> "somebody acts";
    };
  }
}
