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

  /** The edition that a story would come into now. */
  String of(Box box) {
    return box.waiting().isEmpty() ? draw() : box.edition();
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
