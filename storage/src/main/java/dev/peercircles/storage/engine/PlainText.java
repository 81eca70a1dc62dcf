package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What an execution carries: a text, empty for none. Never a serialized Java object. */
final class PlainText implements Serializer {
  @Override
  public byte[] serialize(@Nullable Object data) {
    return (data == null ? "" : data.toString()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte @Nullable [] bytes) {
    return type.cast(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
  }
}
