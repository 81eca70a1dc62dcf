package dev.peercircles.delivery;

/** Draws ids for posts (port): the one place where they meet randomness. */
@FunctionalInterface
public interface PostIds {

  /** A new id, never given before. */
  PostId next();
}
