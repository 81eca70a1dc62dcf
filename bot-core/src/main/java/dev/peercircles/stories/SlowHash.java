package dev.peercircles.stories;

/**
 * A hash that takes a while, so that four words can't be found by trying (port). Never inside a
 * unit of work.
 */
@FunctionalInterface
interface SlowHash {

  /** The hash, as hexadecimal digits. */
  String of(String salt, String words);
}
