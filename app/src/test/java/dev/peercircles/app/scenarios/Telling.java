package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import java.util.Map;

/** How people put a story into the box and come back to it, through what they see. */
final class Telling {
  static final String HAPPENED = "What happened";
  private static final String IN_THE_BOX = "It is in the box";

  /** From then on everybody has been in the circle for two weeks. */
  static final String TWO_WEEKS_LATER = "2026-10-28T10:00";

  private Telling() {}

  /** Six peers with a story box that needs nobody to go first. */
  static Setup box() {
    return box("sponsor: optional");
  }

  static Setup box(String stories) {
    return Setup.usual()
        .with("members", "[ana, bo, chi, dev, eli, mia]")
        .with("checkin", Setup.checkin("nudge: never"))
        .with("stories", "{ " + stories + " }");
  }

  static void asksFor(Person who, String words, String what) {
    who.types("/circle story mine").fills(Map.of("Your four words", words, "What you want", what));
  }

  /** Tells a story, from the empty form to the four words; returns the words. */
  static String tells(Stage s, Person who, String happened) {
    who.types("/circle story tell").fills(Map.of(HAPPENED, happened));
    seals(s, who);
    who.isTold(IN_THE_BOX, "Your four words");
    var said = who.told();
    var words = said.substring(said.indexOf("Your four words: ")).lines().findFirst();
    return words.orElseThrow().replace("Your four words: ", "").replace("*", "").strip();
  }

  /** Puts what they are shown into the box. */
  static void seals(Stage s, Person who) {
    if (s.platform() == Platform.SLACK) {
      who.fills(Map.of());
    } else if (who.offers().stream().anyMatch(b -> b.label().equals("Send"))) {
      who.pressesThere("Send");
    } else {
      who.pressesThere("Open the form").fills(Map.of());
    }
  }
}
