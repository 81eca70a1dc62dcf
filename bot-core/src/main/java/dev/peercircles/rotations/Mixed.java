package dev.peercircles.rotations;

/** Numbers that look random and are the same on every machine. */
final class Mixed {
  private Mixed() {}

  /** The finalizer of SplitMix64 over both hashes, which the language defines. */
  static long of(String seed, String words) {
    long z = (long) seed.hashCode() * 0x9E3779B97F4A7C15L + words.hashCode();
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
