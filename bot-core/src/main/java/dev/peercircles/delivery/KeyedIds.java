package dev.peercircles.delivery;

import dev.peercircles.messages.MessageKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids that follow from keys and a secret: whoever has not got the secret can't tell them from
 * random ones, and a database that was put back from a backup gives a post the id that it had the
 * first time, so that it can be looked for. Thread-safe.
 */
public final class KeyedIds implements PostIds {
  private static final String HMAC = "HmacSHA256";
  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int DIGITS = 24;
  private static final int BITS = 5;

  /** What the secret is used for, in case it is ever used for something else as well. */
  private static final String PURPOSE = "post\0";

  private final SecretKeySpec secret;

  /**
   * Ids under a secret.
   *
   * @param secret random, of this installation alone
   */
  public KeyedIds(byte[] secret) {
    this.secret = new SecretKeySpec(secret, HMAC);
  }

  @Override
  public PostId of(MessageKey key) {
    var digest = digest(PURPOSE + key.value());
    var id = new StringBuilder();
    for (int digit = 0; digit < DIGITS; digit++) {
      id.append(BASE_32.charAt(bits(digest, digit * BITS)));
    }
    return new PostId(id.toString());
  }

  private static int bits(byte[] digest, int from) {
    int two = (digest[from / 8] & 0xff) << 8 | digest[from / 8 + 1] & 0xff;
    return two >> 16 - BITS - from % 8 & 31;
  }

  private byte[] digest(String words) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(secret);
      return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
