package dev.peercircles.stories;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA-512 and the number of rounds that OWASP asked for in 2023. */
final class Pbkdf2 implements SlowHash {
  private static final int ROUNDS = 210_000;
  private static final int BITS = 256;

  @Inject
  Pbkdf2() {}

  @Override
  public String of(String salt, String words) {
    var spec =
        new PBEKeySpec(words.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
    try {
      var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
      return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }
}
