package dev.peercircles.stories;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA-512. */
final class Pbkdf2 implements SlowHash {
  /** So many rounds a guess costs where it counts: what OWASP asked for in 2023. */
  static final int ROUNDS = 210_000;

  private static final int BITS = 256;

  private final int rounds;

  Pbkdf2(int rounds) {
    this.rounds = rounds;
  }

  /**
   * {@inheritDoc}
   *
   * <p>On a virtual thread it hashes on one of the system's instead, which goes with it: else it
   * would keep a processor from all other virtual threads until it is done.
   */
  @Override
  public String of(String salt, String words) {
    if (!Thread.currentThread().isVirtual()) {
      return hashed(salt, words);
    }
    var task = new FutureTask<>(() -> hashed(salt, words));
    Thread.ofPlatform().daemon().name("story-hash").start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while hashing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("hashing failed", e);
    }
  }

  private String hashed(String salt, String words) {
    var spec =
        new PBEKeySpec(words.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), rounds, BITS);
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
