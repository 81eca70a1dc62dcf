package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import java.time.LocalDate;

/** Whether somebody told a failure under their name first, or was waited for enough (port). */
@FunctionalInterface
public interface StoryDoors {

  /** Whether the box takes stories on this local day, as far as that is concerned. */
  boolean areOpen(Circle circle, LocalDate today);
}
