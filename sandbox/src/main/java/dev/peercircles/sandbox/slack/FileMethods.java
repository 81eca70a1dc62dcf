package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.HttpCall;
import dev.peercircles.sandbox.wire.HttpReply;
import dev.peercircles.sandbox.wire.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code files.*ExternalUpload}: an address to upload to, the upload, and the message that shows
 * the files. Guarded by the model's lock.
 */
final class FileMethods {
  /** Where files are uploaded to, followed by the file's id. */
  static final String UPLOADS = "/upload/v1/";

  private static final String SCOPE = "files:write";
  private static final long LARGEST = 1L << 30;

  private final Model model;
  private final Supplier<String> base;
  private final Map<String, Upload> uploads = new HashMap<>();

  /**
   * Nothing uploaded yet.
   *
   * @param base the server's address without a slash at its end
   */
  FileMethods(Model model, Supplier<String> base) {
    this.model = model;
    this.base = base;
  }

  /** A file on its way. */
  private record Upload(String name, int length, Optional<byte[]> bytes) {}

  Map<String, ApiMethod> all() {
    return Map.of(
        "files.getUploadURLExternal", new ApiMethod(SCOPE, this::place),
        "files.completeUploadExternal", new ApiMethod(SCOPE, this::complete));
  }

  private ObjectNode place(Call call) {
    String name = call.needed("filename", "invalid_arguments");
    int length = call.number("length", 0);
    if (length <= 0 || length > LARGEST) {
      throw new Refused("invalid_arguments");
    }
    String id = model.ids.next("F");
    uploads.put(id, new Upload(name, length, Optional.empty()));
    return Json.object().put("upload_url", base.get() + UPLOADS + id).put("file_id", id);
  }

  /** The bytes arrive. Needs no token: whoever has the address may. */
  HttpReply take(HttpCall http) {
    String id = http.path().substring(UPLOADS.length());
    return model.locked(() -> {
      Upload upload = uploads.get(id);
      if (upload == null || !http.method().equals("POST")) {
        return HttpReply.text(404, "text/plain", "no such upload");
      }
      if (http.body().length != upload.length()) {
        return HttpReply.text(400, "text/plain", "the length differs");
      }
      uploads.put(id, new Upload(upload.name(), upload.length(), Optional.of(http.body())));
      return HttpReply.text(200, "text/plain", "OK - " + http.body().length);
    });
  }

  private ObjectNode complete(Call call) {
    JsonNode named =
        call.tree("files", "invalid_arguments").orElseThrow(() -> new Refused("invalid_arguments"));
    ArrayNode files = Json.array();
    named.forEach(file -> files.add(described(file)));
    Optional<String> channel = call.text("channel_id");
    channel.ifPresent(id -> show(model.rooms.writable(id), call, files));
    named.forEach(file -> uploads.remove(Json.text(file, "id")));
    return Json.object().set("files", files);
  }

  private ObjectNode described(JsonNode named) {
    String id = Json.text(named, "id");
    Upload upload = uploads.get(id);
    if (upload == null || upload.bytes().isEmpty()) {
      throw new Refused("file_not_found");
    }
    String title = Json.text(named, "title");
    return Json.object()
        .put("id", id)
        .put("title", title.isEmpty() ? upload.name() : title)
        .put("name", upload.name())
        .put("size", upload.length());
  }

  private void show(Room room, Call call, ArrayNode files) {
    room.directWith
        .flatMap(model.people::find)
        .filter(p -> !model.people.reachable(p))
        .ifPresent(_ -> {
          throw new Refused("channel_not_found");
        });
    StringBuilder words = new StringBuilder(call.text("initial_comment").orElse(""));
    files.forEach(file -> words.append("\n[").append(Json.text(file, "name")).append(']'));
    SlackMessage.Content content =
        new SlackMessage.Content(words.toString().strip(), Json.array(), Optional.empty());
    model.post(room, model.people.botId(), Optional.empty(), content);
  }
}
