package dev.peercircles.lessons;

import dev.peercircles.circles.CircleId;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Whether somebody went first, or was waited for long enough. */
public final class Doors {
  /** So long the box waits for somebody to go first. */
  private static final int DAYS = 14;

  private final LessonStore store;

  @Inject
  Doors(LessonStore store) {
    this.store = store;
  }

  /** Whether a circle's box may be open on this local day, as far as going first is concerned. */
  public boolean areOpen(CircleId circle, LocalDate today) {
    return store.opening(circle).filter(o -> o.told() || !today.isBefore(opens(o))).isPresent();
  }

  /** When it opens whoever told anything. */
  static LocalDate opens(LessonStore.Opening opening) {
    return opening.asked().plusDays(DAYS);
  }
}
