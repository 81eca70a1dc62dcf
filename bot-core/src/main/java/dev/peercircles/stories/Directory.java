package dev.peercircles.stories;

import java.util.List;

/** The names that must not stand in a story (port): words, never people. */
@FunctionalInterface
public interface Directory {

  /** Everybody's name. */
  List<String> names();
}
