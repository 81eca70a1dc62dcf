package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Prefilled;
import java.time.LocalDate;

/** The commands of the story box, and the buttons that are such commands. */
final class StoryButtons {
  static final String TELL = "story.tell";
  static final String LOOK = "story.look";
  static final String SEAL = "story.seal";
  static final String MINE = "story.mine";
  static final String MINE_OPEN = "story.open";
  static final String PRIVACY = "story.privacy";
  static final String ME_TOO = "story.me-too";
  static final String FOLD = "story.fold";
  static final String UNFOLD = "story.unfold";
  static final String REMOVE = "story.remove";
  static final String PAUSE = "story.pause";

  /** A command of those who speak under their names. */
  static final String LESSON = "lesson";

  static final String DAY = "day";

  private StoryButtons() {}

  static Button meToo(CircleId circle, LocalDate day) {
    return new Button.Press("Me too", Prefilled.of(ME_TOO, circle, day));
  }

  static Button fold(CircleId circle, LocalDate day) {
    return new Button.Press("Fold", Prefilled.of(FOLD, circle, day));
  }

  static Button unfold(CircleId circle, LocalDate day) {
    return new Button.Press("Unfold", Prefilled.of(UNFOLD, circle, day));
  }

  static Button remove(CircleId circle, LocalDate day) {
    return new Button.Press("Remove", Prefilled.of(REMOVE, circle, day));
  }

  static Button tell(CircleId circle) {
    return new Button.Press("Tell a story", Prefilled.of(TELL, circle));
  }

  static Button privacy(CircleId circle) {
    return new Button.Press("How it works", Prefilled.of(PRIVACY, circle));
  }

  static Button lesson(CircleId circle, LocalDate day) {
    return new Button.Press("My lesson", Prefilled.of(LESSON, circle, day));
  }
}
