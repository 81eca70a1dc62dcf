package dev.peercircles.notices;

import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;

/** Something that a platform says unasked. Says only where to look; what is so must be asked. */
public sealed interface Notice {

  /**
   * Others than before may read a channel: somebody came or went, rights changed, or somebody acted
   * there who was not known to be in it.
   */
  record ReadersChanged(Home home) implements Notice {}

  /**
   * Somebody else receives what people of a platform write to the bot; more than a passing doubt.
   */
  record Overheard(Platform platform) implements Notice {}
}
