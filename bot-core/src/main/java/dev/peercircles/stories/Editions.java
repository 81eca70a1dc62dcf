package dev.peercircles.stories;

import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Draws salts and names of editions: 128 random bits each. */
final class Editions {
  private final RandomGenerator chance;

  @Inject
  Editions(RandomGenerator chance) {
    this.chance = chance;
  }

  /** The same box with the edition that a story would come into now, and the one after it. */
  Box ready(Box box) {
    var next = box.next().isEmpty() ? draw() : box.next();
    return box.waiting().isEmpty() ? box.in(next, draw()) : box.in(box.edition(), next);
  }

  String draw() {
    var bytes = new byte[16];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What a person may do once an edition. */
  static String once(String edition) {
    return "tell " + edition;
  }
}
