package dev.peercircles.sandbox.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Plain requests to the simulated API, for what the client library would not send. */
final class Raw {
  private final HttpClient http = HttpClient.newHttpClient();
  private final DiscordWorld world;

  /** What came back. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {
    int code() {
      return Json.number(body, "code", 0);
    }
  }

  Raw(DiscordWorld world) {
    this.world = world;
  }

  Answer send(String method, String path, String json) {
    return send(method, path, json, "Bot " + world.botToken());
  }

  Answer send(String method, String path, String json, String authorization) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(world.restUrl() + path.substring(1)))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body =
          response.body().startsWith("{") || response.body().startsWith("[")
              ? Json.read(response.body())
              : MissingNode.getInstance();
      return new Answer(response.statusCode(), body, response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
