package dev.peercircles.notices;

import dev.peercircles.circles.Home;

/** Something that a platform says unasked. Says only where to look; what is so must be asked. */
public sealed interface Notice {

  /**
   * Others than before may read a channel: somebody came or went, rights changed, or somebody acted
   * there who was not known to be in it.
   */
  record ReadersChanged(Home home) implements Notice {}
}
