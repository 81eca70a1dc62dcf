package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;

/**
 * The sealed boxes (port). What is kept of a box says nothing about how many stories it holds, nor
 * since when, nor from whom; each {@link #seal} changes all of it.
 */
public interface StoryBoxes {

  /**
   * The box of a circle; empty if there is none or its key is lost.
   *
   * @throws OutOfReach if its key isn't here and may be elsewhere
   */
  Box open(CircleId circle);

  /**
   * Puts a box in place of the one before, under a key of its own; the key before is destroyed once
   * this is committed. Joins the current unit of work.
   *
   * @throws OutOfReach if the key before isn't here and may be elsewhere
   */
  void seal(CircleId circle, Box box);
}
