package dev.peercircles.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameWriterTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldLoseAFrameWhenTheSocketClosesBetweenTheLookAndTheWriting(boolean compressed) {
    List<String> asked = new ArrayList<>();
    FrameWriter writer = new FrameWriter(closing(asked), compressed);

    assertThatCode(() -> writer.write(Json.object().put("op", 11))).doesNotThrowAnyException();

    assertThat(asked).containsExactly("isOpen", "send");
  }

  /** Says that it is open, and isn't any more by the time something is sent. */
  private static WebSocket closing(List<String> asked) {
    return (WebSocket)
        Proxy.newProxyInstance(
            WebSocket.class.getClassLoader(),
            new Class<?>[] {WebSocket.class},
            (self, method, arguments) -> {
              asked.add(method.getName());
              if (method.getName().equals("send")) {
                throw new WebsocketNotConnectedException();
              }
              return true;
            });
  }
}
