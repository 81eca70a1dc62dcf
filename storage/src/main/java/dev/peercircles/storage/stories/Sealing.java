package dev.peercircles.storage.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.stories.Box;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Boxes as text that says nothing: AES-256-GCM over a fixed number of slots of 16 KiB, whatever is
 * in them. Each key seals one box only, so that the nonce may stand still.
 */
final class Sealing {
  /** Bytes before they are sealed, whatever a box holds. */
  static final int SIZE = (Box.MOST_WAITING + Box.MOST_POSTED) * 16 * 1024;

  /** Recycled buffers would keep what was read from a box, after its key is gone too. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .build();

  private static final int TAG_BITS = 128;
  private static final byte[] NONCE = new byte[12];

  private Sealing() {}

  static String seal(CircleId circle, byte[] key, Box box) {
    var json = JSON.writeValueAsBytes(box);
    if (json.length > SIZE - Integer.BYTES) {
      throw new IllegalStateException("a box is larger than its slots");
    }
    var padded = ByteBuffer.allocate(SIZE).putInt(json.length).put(json).array();
    try {
      return Base64.getEncoder()
          .encodeToString(cipher(Cipher.ENCRYPT_MODE, circle, key).doFinal(padded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    } finally {
      Arrays.fill(json, (byte) 0);
      Arrays.fill(padded, (byte) 0);
    }
  }

  /** Empty if this is not what was sealed under this key for this circle. */
  static Optional<Box> open(CircleId circle, byte[] key, String sealed) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, circle, key);
      var padded = ByteBuffer.wrap(cipher.doFinal(Base64.getDecoder().decode(sealed)));
      var json = new byte[padded.getInt()];
      padded.get(json);
      return Optional.of(read(json));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      // Its words would quote the box.
      throw new IllegalStateException("a sealed box can't be read");
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Boxes were sealed before there were stories for later. */
  static Box read(byte[] json) {
    var box = (ObjectNode) JSON.readTree(json);
    if (!box.has("later")) {
      box.put("next", "").putArray("later");
    }
    return JSON.treeToValue(box, Box.class);
  }

  private static Cipher cipher(int mode, CircleId circle, byte[] key)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
    cipher.updateAAD(circle.value().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
